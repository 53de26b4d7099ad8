namespace Dragoman.Formats.In.Json;

/// <summary>Cuts a JSON list into the bytes of its values with bounded memory; a value that is no list is one piece. Whether the pieces are JSON is for the parser to say.</summary>
internal sealed class JsonListReader(Stream stream)
{
    private readonly byte[] part = new byte[1 << 16];
    private readonly MemoryStream value = new();
    private int start, end, depth;
    private bool isStarted, isInString, isEscaped;

    /// <summary>Values read so far.</summary>
    public int Number { get; private set; }

    /// <summary>The values stand in a list.</summary>
    public bool IsList { get; private set; }

    /// <summary>The list was closed by its bracket, or the value by its own.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>The value last read was longer than a report may be.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The value last read; valid until the next call.</summary>
    public ReadOnlyMemory<byte> Value => value.GetBuffer().AsMemory(0, (int)value.Length);

    /// <summary>Reads the next value; false at the end.</summary>
    public bool Read()
    {
        value.SetLength(0);
        IsTooLong = false;
        while (start < end || Fill())
        {
            byte found = part[start++];
            if (!isStarted)
            {
                if (found is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') continue;
                isStarted = true;
                IsList = found == '[';
                if (IsList) continue;
            }
            if (IsEnd(found)) return Take();
            if (depth == 0 && !isInString && (IsClosed || (IsList && found == ','))) continue;
            Append(found);
            Follow(found);
            if (depth == 0 && !isInString && found is (byte)'}' or (byte)']' && !IsList) IsClosed = true;
        }
        return Take();
    }

    /// <summary>A comma or bracket of the list ends the value before it.</summary>
    private bool IsEnd(byte found)
    {
        if (!IsList || isInString || depth > 0 || IsClosed) return false;
        if (found == ']') IsClosed = true;
        return found is (byte)',' or (byte)']' && Value.Span.IndexOfAnyExcept(" \t\r\n"u8) >= 0;
    }

    private void Follow(byte found)
    {
        if (isInString)
        {
            if (isEscaped) isEscaped = false;
            else if (found == '\\') isEscaped = true;
            else if (found == '"') isInString = false;
        }
        else if (found == '"') isInString = true;
        else if (found is (byte)'{' or (byte)'[') depth++;
        else if (found is (byte)'}' or (byte)']') depth--;
    }

    private void Append(byte found)
    {
        if (value.Length < BoundedBytes.Most) value.WriteByte(found);
        else IsTooLong = true;
    }

    private bool Take()
    {
        if (Value.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0) return false;
        Number++;
        return true;
    }

    private bool Fill()
    {
        start = 0;
        end = stream.Read(part);
        return end > 0;
    }
}
