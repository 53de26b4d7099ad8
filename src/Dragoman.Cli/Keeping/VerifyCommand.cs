using System.CommandLine;
using Dragoman.Store;

namespace Dragoman.Cli.Keeping;

/// <summary><c>dragoman verify</c>: reads everything that is kept and says what is damaged.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        Option<string> store = StoreCommand.StoreOption();
        var command = new Command("verify", "Reads everything that is kept and names what is damaged.") { store };
        command.SetAction(result => StoreCommand.Run(() =>
        {
            using IRecordStore kept = RecordStore.Open(result.GetRequiredValue(store));
            long damages = 0;
            foreach (StoreDamage damage in kept.Verify())
            {
                damages++;
                Console.Error.WriteLine($"{damage.Place}: {damage.Fault}");
            }
            if (damages == 0) Console.WriteLine($"{kept.Address}: {AddCommand.Reports(kept.Count())}, nothing is damaged");
            else Console.WriteLine($"{kept.Address}: {AddCommand.Number(damages, "fault")}");
            return damages == 0 ? StoreCommand.Done : StoreCommand.SomeFault;
        }));
        return command;
    }
}
