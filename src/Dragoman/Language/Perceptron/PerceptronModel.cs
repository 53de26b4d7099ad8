using Dragoman.Text;

namespace Dragoman.Language;

/// <summary>The weights of tagger, parser and entity tagger in one file. Read-only, shared by all threads.</summary>
internal sealed class PerceptronModel
{
    /// <summary>Name of the file in the folder of models.</summary>
    public const string FileName = "perceptron.bin";

    // "DRGP" and the version of the layout
    private const uint Magic = 0x50475244;
    private const int Version = 1;

    public required TagClasses Tags { get; init; }

    public required LinearModel Tagger { get; init; }

    public required LinearModel Parser { get; init; }

    public required LinearModel Entities { get; init; }

    /// <summary>Reads the file from the folder of models.</summary>
    /// <exception cref="MissingComponentException">The file is not there.</exception>
    /// <exception cref="InvalidDataException">The file is no model of this version.</exception>
    public static PerceptronModel Load(string modelsDirectory)
    {
        string path = Path.Combine(modelsDirectory, FileName);
        if (!File.Exists(path)) throw new MissingComponentException("the model of the tagger and the parser", path);
        using var reader = new BinaryReader(new MemoryStream(File.ReadAllBytes(path)));
        if (reader.ReadUInt32() != Magic || reader.ReadInt32() != Version) throw new InvalidDataException($"{path} is no model of version {Version}");
        return new PerceptronModel
        {
            Tags = TagClasses.Read(reader),
            Tagger = LinearModel.Read(reader),
            Parser = LinearModel.Read(reader),
            Entities = LinearModel.Read(reader),
        };
    }

    /// <summary>Writes the file into the folder of models.</summary>
    public void Save(string modelsDirectory)
    {
        using var writer = new BinaryWriter(File.Create(Path.Combine(modelsDirectory, FileName)));
        writer.Write(Magic);
        writer.Write(Version);
        Tags.Write(writer);
        Tagger.Write(writer);
        Parser.Write(writer);
        Entities.Write(writer);
    }
}
