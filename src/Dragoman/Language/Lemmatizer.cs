namespace Dragoman.Language;

/// <summary>Finds the lemma of each token from its form and its Penn tag: a learned exception, else the rule of its ending.</summary>
/// <remarks>Names keep their capitals, and so do words that have a capital within a sentence (Iraqi); all else is in lower case. A curly apostrophe or quotation mark becomes a straight one.</remarks>
public sealed class Lemmatizer
{
    private readonly LemmaTable table;

    /// <param name="table">What was learned.</param>
    public Lemmatizer(LemmaTable table) => this.table = table;

    /// <summary>Fills the lemmas; Penn and universal tags must be there.</summary>
    public void Run(Document document)
    {
        Span<char> form = stackalloc char[LemmaTable.LongestForm];
        for (int t = 0; t < document.TokenCount; t++)
        {
            ReadOnlySpan<char> word = document.Words[document.Form[t]];
            if (word.Length > LemmaTable.LongestForm)
            {
                document.Lemma[t] = document.Form[t];
                continue;
            }
            Span<char> lemma = form[..word.Length];
            Straighten(word, lemma);
            int sentenceStart = document.SentenceStart[document.SentenceOf[t]];
            document.Lemma[t] = Find(document, lemma, document.Upos[t], document.Xpos[t], t == sentenceStart || t == sentenceStart + 1 && document.Upos[t - 1] == Upos.Punct);
        }
    }

    private int Find(Document document, Span<char> form, Upos upos, Xpos tag, bool startsSentence)
    {
        if (table.FindForm(form, tag) is { } known) return document.Words.Add(known);
        Span<char> lower = stackalloc char[LemmaTable.LongestForm];
        lower = lower[..form.Length];
        ((ReadOnlySpan<char>)form).ToLowerInvariant(lower);
        if (table.FindForm(lower, tag) is { } lemma) return document.Words.Add(lemma);
        if (!KeepsCase(form, upos, tag, startsSentence)) lower.CopyTo(form);
        (int cut, string add) = table.FindEnding(lower, tag);
        Span<char> result = stackalloc char[LemmaTable.LongestForm + 16];
        int kept = form.Length - cut;
        if (kept + add.Length == 0 || add.Length > 16) return document.Words.Add(form);
        form[..kept].CopyTo(result);
        add.CopyTo(result[kept..]);
        return document.Words.Add(result[..(kept + add.Length)]);
    }

    private static bool KeepsCase(ReadOnlySpan<char> form, Upos upos, Xpos tag, bool startsSentence)
    {
        if (form.Length == 0 || !char.IsUpper(form[0]) && upos != Upos.Propn) return upos is Upos.X or Upos.Sym || HasInnerCapital(form);
        if (upos is Upos.Propn or Upos.X or Upos.Sym or Upos.Num || tag is Xpos.NNP or Xpos.NNPS or Xpos.ADD or Xpos.FW or Xpos.LS) return true;
        // inside a sentence a capital is part of the word (Iraqi, DVD)
        return form.Length > 1 && (upos is Upos.Adj && !startsSentence && char.IsLower(form[1]) || upos == Upos.Noun && HasInnerCapital(form));
    }

    private static bool HasInnerCapital(ReadOnlySpan<char> form)
    {
        for (int i = 1; i < form.Length; i++)
            if (char.IsUpper(form[i])) return true;
        return false;
    }

    internal static void Straighten(ReadOnlySpan<char> word, Span<char> straight)
    {
        for (int i = 0; i < word.Length; i++)
            straight[i] = word[i] switch
            {
                '’' or '‘' or 'ʼ' or '´' => '\'',
                '“' or '”' or '„' => '"',
                char c => c,
            };
    }
}
