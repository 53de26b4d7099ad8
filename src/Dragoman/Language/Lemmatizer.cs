namespace Dragoman.Language;

/// <summary>Finds the lemma of each token from its form and its Penn tag: a learned exception, else the rule of its ending.</summary>
/// <remarks>Names keep their capitals, and so do words of the kinds that keep it (Iraqi); all else is in lower case. A curly apostrophe or quotation mark becomes a straight one.</remarks>
public sealed class Lemmatizer
{
    private const int LongestAddition = 16;

    // Farthest subject that is looked for before its verb.
    private const int SubjectReach = 24;

    private readonly LemmaTable table;

    /// <param name="table">What was learned.</param>
    public Lemmatizer(LemmaTable table) => this.table = table;

    /// <summary>Fills the lemmas; Penn and universal tags must be there. A present tense whose form is known as a past alone, or as a past too where one person or thing is its subject, gets the tag of the past.</summary>
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
            if (document.Xpos[t] == Xpos.VBP && IsPastOnly(lemma) || IsPastOfOne(document, t, lemma)) document.Xpos[t] = Xpos.VBD;
            document.Lemma[t] = Find(document, lemma, document.Upos[t], document.Xpos[t]);
        }
    }

    /// <summary>"soldiers shot" with "shot" as a present tense: what is known as a past of another base form, and not as a present, is the past.</summary>
    private bool IsPastOnly(ReadOnlySpan<char> form)
    {
        Span<char> lower = stackalloc char[LemmaTable.LongestForm];
        lower = lower[..form.Length];
        form.ToLowerInvariant(lower);
        return table.FindForm(lower, Xpos.VBD) is { } past && !lower.SequenceEqual(past) && table.FindForm(lower, Xpos.VBP) is null && table.FindForm(lower, Xpos.VB) is null;
    }

    /// <summary>"The minister quit" in the present: a verb without "-s" behind one person or thing is the past where its past looks the same.</summary>
    private bool IsPastOfOne(Document document, int t, ReadOnlySpan<char> form)
    {
        bool bare = document.Xpos[t] is Xpos.VBP or Xpos.VB && document.Relation[t] is Relation.Root or Relation.Ccomp or Relation.AclRelcl && form.Length <= LemmaTable.LongestForm;
        if (!bare || table.FindForm(form, Xpos.VBD) is not { } past || !form.SequenceEqual(past)) return false;
        int subject = -1;
        for (int c = Math.Max(0, t - SubjectReach); c < t; c++)
        {
            if (document.Head[c] != t) continue;
            if (document.Relation[c] is Relation.Aux or Relation.Mark or Relation.AuxPass) return false;
            if (document.Relation[c] == Relation.Nsubj) subject = c;
        }
        if (subject < 0 || document.Xpos[subject] is not (Xpos.NN or Xpos.NNP)) return false;
        for (int c = subject + 1; c < t; c++)
            if (document.Head[c] == subject && document.Relation[c] == Relation.Conj) return false;
        return true;
    }

    private int Find(Document document, Span<char> form, Upos upos, Xpos tag)
    {
        bool name = upos is Upos.Propn or Upos.X or Upos.Sym || tag is Xpos.NNP or Xpos.NNPS or Xpos.ADD or Xpos.FW or Xpos.LS;
        Span<char> lower = stackalloc char[LemmaTable.LongestForm];
        lower = lower[..form.Length];
        ((ReadOnlySpan<char>)form).ToLowerInvariant(lower);
        if (table.FindForm(lower, tag) is { } known) return name && char.IsUpper(form[0]) ? AddCapitalized(document, known) : document.Words.Add(known);
        if (tag == Xpos.CD) return document.Words.Add(WithoutCommas(lower));
        if (!name && !(char.IsUpper(form[0]) && table.KeepsCapital(lower, tag)) && !HasInnerCapital(form, upos)) lower.CopyTo(form);
        (int cut, string add) = table.FindEnding(lower, tag);
        Span<char> result = stackalloc char[LemmaTable.LongestForm + LongestAddition];
        int kept = form.Length - cut;
        if (kept + add.Length == 0 || add.Length > LongestAddition) return document.Words.Add(form);
        form[..kept].CopyTo(result);
        add.CopyTo(result[kept..]);
        return document.Words.Add(result[..(kept + add.Length)]);
    }

    private static int AddCapitalized(Document document, string lemma)
    {
        Span<char> capitalized = stackalloc char[LemmaTable.LongestForm];
        if (lemma.Length > capitalized.Length) return document.Words.Add(lemma);
        lemma.CopyTo(capitalized);
        capitalized[0] = char.ToUpperInvariant(capitalized[0]);
        return document.Words.Add(capitalized[..lemma.Length]);
    }

    /// <summary>The number without the commas between its groups: 5,000 is 5000.</summary>
    private static Span<char> WithoutCommas(Span<char> number)
    {
        int length = 0;
        foreach (char c in number)
            if (c != ',') number[length++] = c;
        return length == 0 ? number : number[..length];
    }

    /// <summary>A noun with capitals inside keeps them (DVD, iPod).</summary>
    private static bool HasInnerCapital(ReadOnlySpan<char> form, Upos upos)
    {
        for (int i = 1; i < form.Length; i++)
            if (char.IsUpper(form[i])) return upos == Upos.Noun;
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
