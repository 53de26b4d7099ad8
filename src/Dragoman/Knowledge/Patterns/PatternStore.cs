using System.Security.Cryptography;
using System.Text;
using Dragoman.Language;
using Dragoman.Reading;
using Microsoft.Win32.SafeHandles;

namespace Dragoman.Knowledge.Patterns;

/// <summary>Compiled patterns in one binary file: magic, version, hash of all that they were made from, words, rules, patterns, checksum.</summary>
/// <remarks>A file of another version or made from other sources is not read: the examples are compiled anew.</remarks>
public static class PatternStore
{
    private const uint Magic = 0x50475244;
    private const int Version = 3;
    private const int Block = 1 << 13;
    private const int SmallFile = 1 << 20;

    /// <summary>Hash of this build and of files and folders (their relative paths and bytes), in a fixed order.</summary>
    public static byte[] HashOf(string root, params ReadOnlySpan<string> paths)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // Another build of the reader may read an example otherwise.
        hash.AppendData(typeof(PatternStore).Module.ModuleVersionId.ToByteArray());
        foreach (string path in paths)
        {
            string full = Path.Combine(root, path);
            string[] files = Directory.Exists(full) ? Directory.GetFiles(full) : [full];
            Array.Sort(files, StringComparer.Ordinal);
            foreach (string file in files)
            {
                hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(root, file).Replace('\\', '/')));
                Append(hash, file);
            }
        }
        return hash.GetHashAndReset();
    }

    /// <summary>A small file whole. Of a large one, which holds trained weights, its length and every sixty-fourth block: training anew changes all of them, and reading all of them would cost a good part of each start.</summary>
    private static void Append(IncrementalHash hash, string file)
    {
        using SafeFileHandle handle = File.OpenHandle(file);
        long length = RandomAccess.GetLength(handle);
        byte[] block = new byte[Block];
        hash.AppendData(BitConverter.GetBytes(length));
        for (long at = 0; at < length; at += length > SmallFile ? 64 * Block : Block)
            hash.AppendData(block.AsSpan(0, RandomAccess.Read(handle, block, at)));
    }

    /// <summary>Writes sets of patterns; the file appears whole or not at all.</summary>
    public static void Write(string file, byte[] hash, WordTable words, params ReadOnlySpan<PatternSet> sets)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        string temporary = $"{file}.{Environment.ProcessId}";
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write(Version);
            writer.Write(hash);
            var body = new PatternWriter(words);
            foreach (PatternSet set in sets) body.Add(set);
            body.WriteTo(writer);
        }
        using (FileStream stream = File.Create(temporary))
        {
            stream.Write(content.GetBuffer(), 0, (int)content.Length);
            stream.Write(SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length)));
        }
        File.Move(temporary, file, overwrite: true);
    }

    /// <summary>Reads the sets of patterns, or null where the file is missing, damaged, or made from other sources.</summary>
    public static PatternSet[]? Read(string file, byte[] hash, WordTable words, int sets)
    {
        if (!File.Exists(file)) return null;
        byte[] bytes = File.ReadAllBytes(file);
        int length = bytes.Length - SHA256.HashSizeInBytes;
        if (length < 0 || !SHA256.HashData(bytes.AsSpan(0, length)).AsSpan().SequenceEqual(bytes.AsSpan(length))) return null;
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        if (reader.ReadUInt32() != Magic || reader.ReadInt32() != Version || !reader.ReadBytes(hash.Length).AsSpan().SequenceEqual(hash)) return null;
        return PatternReader.Read(reader, words, sets);
    }

    /// <summary>Collects words while it writes patterns, so that the words can stand first.</summary>
    private sealed class PatternWriter(WordTable words)
    {
        private readonly MemoryStream stream = new();
        private readonly Dictionary<int, int> wordIndex = [];
        private readonly List<int> used = [];
        private readonly MemoryStream lists = new();
        private readonly Dictionary<string, int> listIndex = [];
        private BinaryWriter body = null!, terms = null!;

        public void Add(PatternSet set)
        {
            body ??= new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
            terms ??= new BinaryWriter(lists, Encoding.UTF8, leaveOpen: true);
            body.Write(set.Rules.Count);
            foreach (ExampleRule rule in set.Rules) Write(rule);
            body.Write(set.Patterns.Count);
            foreach (Pattern pattern in set.Patterns) Write(pattern);
        }

        public void WriteTo(BinaryWriter writer)
        {
            body.Flush();
            terms.Flush();
            writer.Write(used.Count);
            foreach (int word in used) writer.Write(words.Text(word));
            writer.Write(listIndex.Count);
            lists.Position = 0;
            lists.CopyTo(writer.BaseStream);
            stream.Position = 0;
            stream.CopyTo(writer.BaseStream);
        }

        private void Write(ExampleRule rule)
        {
            foreach (string? field in (string?[])[rule.Type, rule.Id, rule.Mode, rule.Cameo, rule.Stance, rule.File]) body.Write(field ?? "");
            body.Write(string.Join(',', rule.Contexts));
            body.Write(rule.Denied);
            body.Write((byte)rule.ActorDemand);
            body.Write((byte)rule.RecipientDemand);
            body.Write(rule.Line);
        }

        private void Write(Pattern pattern)
        {
            body.Write(pattern.Rule);
            body.Write(pattern.Clausal);
            body.Write(pattern.Objectless);
            body.Write((byte)pattern.Demand);
            body.Write(pattern.Negated);
            body.Write(pattern.Specificity);
            body.Write(pattern.Line);
            Write(pattern.Anchors);
            body.Write((byte)pattern.Slots.Length);
            foreach (Slot slot in pattern.Slots)
            {
                body.Write((byte)slot.Kind);
                body.Write(slot.Required);
                body.Write((byte)slot.Demand);
                body.Write((byte)slot.Path.Length);
                foreach (Step step in slot.Path)
                {
                    body.Write((byte)step.Role);
                    body.Write(Word(step.Preposition));
                }
                Write(slot.Terms);
            }
        }

        /// <summary>A class of words stands in hundreds of patterns: each list is written once, and a pattern has its number.</summary>
        private void Write(Term[] list)
        {
            string key = string.Join(' ', list.Select(term => $"{term.Lemma},{term.Modifier}"));
            if (!listIndex.TryGetValue(key, out int index))
            {
                listIndex.Add(key, index = listIndex.Count);
                terms.Write((ushort)list.Length);
                foreach (Term term in list)
                {
                    terms.Write(Word(term.Lemma));
                    terms.Write(Word(term.Modifier));
                }
            }
            body.Write(index);
        }

        /// <summary>The number of a word within the file, -1 for none.</summary>
        private int Word(int word)
        {
            if (word < 0) return -1;
            if (!wordIndex.TryGetValue(word, out int index))
            {
                wordIndex.Add(word, index = used.Count);
                used.Add(word);
            }
            return index;
        }
    }

    private static class PatternReader
    {
        public static PatternSet[] Read(BinaryReader reader, WordTable words, int sets)
        {
            int[] ids = new int[reader.ReadInt32()];
            for (int i = 0; i < ids.Length; i++) ids[i] = words.Add(reader.ReadString());
            var lists = new Term[reader.ReadInt32()][];
            for (int i = 0; i < lists.Length; i++) lists[i] = Terms(reader, ids);
            var result = new PatternSet[sets];
            for (int i = 0; i < sets; i++)
            {
                var rules = new ExampleRule[reader.ReadInt32()];
                for (int r = 0; r < rules.Length; r++) rules[r] = Rule(reader);
                result[i] = new PatternSet { Rules = rules };
                for (int patterns = reader.ReadInt32(); patterns > 0; patterns--) result[i].Add(Pattern(reader, ids, lists));
            }
            return result;
        }

        private static ExampleRule Rule(BinaryReader reader)
        {
            (string type, string id, string mode, string cameo, string stance, string file, string contexts) =
                (reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString());
            return new ExampleRule
            {
                Type = type,
                Id = id,
                Mode = Optional(mode),
                Cameo = Optional(cameo),
                Stance = Optional(stance),
                File = file,
                Contexts = contexts.Length > 0 ? contexts.Split(',') : [],
                Denied = reader.ReadBoolean(),
                ActorDemand = (RoleDemand)reader.ReadByte(),
                RecipientDemand = (RoleDemand)reader.ReadByte(),
                Line = reader.ReadInt32(),
            };
        }

        private static Pattern Pattern(BinaryReader reader, int[] ids, Term[][] lists)
        {
            int rule = reader.ReadInt32();
            (bool clausal, bool objectless, var demand, bool negated) = (reader.ReadBoolean(), reader.ReadBoolean(), (Modality)reader.ReadByte(), reader.ReadBoolean());
            (double specificity, int line) = (reader.ReadDouble(), reader.ReadInt32());
            Term[] anchors = lists[reader.ReadInt32()];
            var slots = new Slot[reader.ReadByte()];
            for (int i = 0; i < slots.Length; i++)
            {
                (var kind, bool required, var slotDemand) = ((MarkKind)reader.ReadByte(), reader.ReadBoolean(), (Modality)reader.ReadByte());
                var path = new Step[reader.ReadByte()];
                for (int s = 0; s < path.Length; s++) path[s] = new Step((Role)reader.ReadByte(), Word(reader, ids));
                slots[i] = new Slot(kind, path, lists[reader.ReadInt32()], required, slotDemand);
            }
            return new Pattern { Rule = rule, Clausal = clausal, Objectless = objectless, Demand = demand, Negated = negated, Specificity = specificity, Line = line, Anchors = anchors, Slots = slots };
        }

        private static Term[] Terms(BinaryReader reader, int[] ids)
        {
            int length = reader.ReadUInt16();
            if (length == 0) return [];
            var terms = new Term[length];
            for (int i = 0; i < length; i++) terms[i] = new Term(Word(reader, ids), Word(reader, ids));
            return terms;
        }

        private static int Word(BinaryReader reader, int[] ids) => reader.ReadInt32() is var index and >= 0 ? ids[index] : -1;

        private static string? Optional(string field) => field.Length > 0 ? field : null;
    }
}
