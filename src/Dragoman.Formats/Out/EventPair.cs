using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dragoman.Record;

namespace Dragoman.Formats.Out;

/// <summary>A row of a dyadic data set: an event, one of its actors, one of its recipients.</summary>
/// <param name="Event">The event.</param>
/// <param name="Actor">Who does it, or null.</param>
/// <param name="Recipient">To whom, or null.</param>
/// <param name="Number">Number of the pair within the event, from 1.</param>
public sealed record EventPair(EventRecord Event, ActorRecord? Actor, ActorRecord? Recipient, int Number)
{
    /// <summary>The CAMEO code; only asked for where the selection demands one.</summary>
    public string Cameo => Event.Cameo!;

    /// <summary>First two digits of the code.</summary>
    public string CameoRoot => Cameo[..2];

    /// <summary>First three digits of the code, or all where it has two.</summary>
    public string CameoBase => Cameo[..Math.Min(3, Cameo.Length)];

    /// <summary>A number of 53 bits that is the same in every export and in every run: what R and JavaScript read without loss. Two of ten million rows share one with a probability of half a percent.</summary>
    public long NumberFor(ReportRecord report)
    {
        string key = string.Create(CultureInfo.InvariantCulture, $"{report.Id}/{Event.Id}/{Number}");
        return (long)(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key))) >> 11);
    }
}
