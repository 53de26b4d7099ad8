using System.Security.Cryptography;
using System.Text;

namespace Dragoman.Formats.Coding;

/// <summary>A hash of all items of an input so far, in their order: texts, and what the input says of them. It tells whether a run that goes on meets the same input, and names the input in a manifest without paths.</summary>
public sealed class InputChain
{
    private byte[] value = new byte[SHA256.HashSizeInBytes];

    /// <summary>The hash so far, lower-case hex.</summary>
    public string Hash => Convert.ToHexStringLower(value);

    /// <summary>Adds an item.</summary>
    public void Add(InputItem item)
    {
        string words = item.Report is { } report
            ? string.Join('\n', report.Text.Id, report.Title, report.Published?.ToString("yyyy-MM-dd"), report.Source, report.Url)
            : "unreadable";
        value = SHA256.HashData([.. value, .. Encoding.UTF8.GetBytes(words)]);
    }
}
