using Dragoman.Text;

namespace Dragoman.Language;

/// <summary>Kinds of a named entity that the entity tagger tells apart.</summary>
public enum EntityKind : byte
{
    None,
    Person,
    Place,
    Organization,
    Time,
    Event,
    Object,
}

/// <summary>Tokens, sentences, tags and trees of one report, in flat arrays that are used again for the next report.</summary>
/// <remarks>
/// Arrays are longer than their content: only the first <see cref="TokenCount"/> entries hold. A sentence is a range of tokens,
/// a head is a token of the same document or -1 for the root. Each stage of the language core fills its own arrays and no others.
/// </remarks>
public sealed class Document
{
    /// <param name="shared">The frozen words of model and knowledge.</param>
    public Document(WordTable? shared = null) => Words = new WordTable(shared);

    private Document(WordTable words, bool growing) => (Words, this.growing) = (words, growing);

    private readonly bool growing;

    /// <summary>A document that adds its words to a table and leaves them there, for what is learned from it.</summary>
    public static Document Growing(WordTable words) => new(words, growing: true);

    /// <summary>The words of this report over the shared ones.</summary>
    public WordTable Words { get; }

    /// <summary>The text that tokens are cut from.</summary>
    public RepairedText Reading { get; private set; } = null!;

    /// <summary>Number of tokens (syntactic words).</summary>
    public int TokenCount { get; private set; }

    /// <summary>Start of each token in the original text.</summary>
    public int[] Start = [];

    /// <summary>End (exclusive) of each token in the original text.</summary>
    public int[] End = [];

    /// <summary>Start of each token in the repaired text.</summary>
    public int[] ReadingStart = [];

    /// <summary>End (exclusive) of each token in the repaired text.</summary>
    public int[] ReadingEnd = [];

    /// <summary>Word id of the form, as written.</summary>
    public int[] Form = [];

    /// <summary>Word id of the form in lower case.</summary>
    public int[] Lower = [];

    /// <summary>Word id of the lemma, in lower case except for names.</summary>
    public int[] Lemma = [];

    /// <summary>Universal tag.</summary>
    public Upos[] Upos = [];

    /// <summary>Penn tag.</summary>
    public Xpos[] Xpos = [];

    /// <summary>Head token of the same document, -1 for a root.</summary>
    public int[] Head = [];

    /// <summary>Relation to the head.</summary>
    public Relation[] Relation = [];

    /// <summary>Kind of the named entity that the token belongs to.</summary>
    public EntityKind[] Entity = [];

    /// <summary>True on the first token of a named entity.</summary>
    public bool[] EntityStart = [];

    /// <summary>Sentence of each token.</summary>
    public int[] SentenceOf = [];

    /// <summary>Number of sentences.</summary>
    public int SentenceCount { get; private set; }

    /// <summary>First token of each sentence; the entry after the last is <see cref="TokenCount"/>.</summary>
    public int[] SentenceStart = new int[16];

    /// <summary>Paragraph of each sentence, from 0: a blank line or, where a text has none, a line break ends one.</summary>
    public int[] ParagraphOf = new int[16];

    /// <summary>The sentence that is the report's dateline ("NAIROBI, May 14 (Reuters) -"), or -1.</summary>
    public int Dateline { get; private set; } = -1;

    /// <summary>Empties the document for the next report.</summary>
    public void Reset(RepairedText reading)
    {
        Reading = reading;
        if (!growing) Words.Clear();
        TokenCount = 0;
        SentenceCount = 0;
        Dateline = -1;
    }

    /// <summary>Adds one token. Tags and heads are cleared, <see cref="Form"/> and <see cref="Lower"/> filled.</summary>
    public void AddToken(int readingStart, int readingEnd)
    {
        if (TokenCount == Start.Length) Grow(Math.Max(256, 2 * TokenCount));
        int t = TokenCount++;
        TextSpan span = Reading.ToOriginal(readingStart, readingEnd);
        Start[t] = span.Start;
        End[t] = span.End;
        ReadingStart[t] = readingStart;
        ReadingEnd[t] = readingEnd;
        ReadOnlySpan<char> form = Reading.Text.AsSpan(readingStart, readingEnd - readingStart);
        Form[t] = Words.Add(form);
        Lower[t] = Lemma[t] = AddLower(form);
        Upos[t] = Language.Upos.None;
        Xpos[t] = Language.Xpos.None;
        Head[t] = -1;
        Relation[t] = Language.Relation.None;
        Entity[t] = EntityKind.None;
        EntityStart[t] = false;
        SentenceOf[t] = SentenceCount;
    }

    /// <summary>Ends the sentence that holds all tokens added since the last call; no tokens, no sentence.</summary>
    public void EndSentence(int paragraph)
    {
        int first = SentenceCount == 0 ? 0 : SentenceStart[SentenceCount];
        if (first == TokenCount) return;
        if (SentenceCount + 2 > SentenceStart.Length)
        {
            Array.Resize(ref SentenceStart, 2 * SentenceStart.Length);
            Array.Resize(ref ParagraphOf, SentenceStart.Length);
        }
        SentenceStart[SentenceCount] = first;
        ParagraphOf[SentenceCount] = paragraph;
        SentenceStart[++SentenceCount] = TokenCount;
    }

    /// <summary>Ends the sentence that holds all tokens added since the last call: the dateline of the report.</summary>
    public void EndDateline(int paragraph)
    {
        Dateline = SentenceCount;
        EndSentence(paragraph);
    }

    /// <summary>The original span of a range of tokens, end exclusive.</summary>
    public TextSpan SpanOf(int firstToken, int endToken) => new(Start[firstToken], Math.Max(End[endToken - 1], Start[firstToken]));

    /// <summary>The original span of one token.</summary>
    public TextSpan SpanOf(int token) => new(Start[token], End[token]);

    private int AddLower(ReadOnlySpan<char> form)
    {
        Span<char> lower = form.Length <= 256 ? stackalloc char[form.Length] : new char[form.Length];
        form.ToLowerInvariant(lower);
        return Words.Add(lower);
    }

    private void Grow(int size)
    {
        Array.Resize(ref Start, size);
        Array.Resize(ref End, size);
        Array.Resize(ref ReadingStart, size);
        Array.Resize(ref ReadingEnd, size);
        Array.Resize(ref Form, size);
        Array.Resize(ref Lower, size);
        Array.Resize(ref Lemma, size);
        Array.Resize(ref Upos, size);
        Array.Resize(ref Xpos, size);
        Array.Resize(ref Head, size);
        Array.Resize(ref Relation, size);
        Array.Resize(ref Entity, size);
        Array.Resize(ref EntityStart, size);
        Array.Resize(ref SentenceOf, size);
    }
}
