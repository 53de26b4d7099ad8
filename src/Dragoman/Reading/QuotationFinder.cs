using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>Finds quotations: pairs of quotation marks inside a paragraph. A mark that is never closed opens a quotation that lasts to the paragraph's end.</summary>
public sealed class QuotationFinder
{
    /// <summary>Fills the list in the order of the text. Quotations within quotations belong to the outer one.</summary>
    public void Run(Document document, List<Quotation> quotations)
    {
        quotations.Clear();
        int open = -1;
        int paragraph = -1;
        for (int t = 0; t < document.TokenCount; t++)
        {
            int current = document.ParagraphOf[document.SentenceOf[t]];
            if (current != paragraph)
            {
                if (open >= 0) quotations.Add(Unclosed(document, open, t));
                (open, paragraph) = (-1, current);
            }
            if (open < 0 && IsSingleOpening(document, t) && SingleClosing(document, t) is var close and > 0)
            {
                quotations.Add(new Quotation(t, close + 1, Closed: true));
                t = close;
                continue;
            }
            switch (MarkAt(document, t))
            {
                case '“' when open < 0:
                    open = t;
                    break;
                case '”' or '"' when open >= 0:
                    quotations.Add(new Quotation(open, t + 1, Closed: true));
                    open = -1;
                    break;
                case '"' when !IsGluedToLeft(document, t):
                case '”' when StartsSentence(document, t):
                    open = t;
                    break;
            }
        }
        if (open >= 0) quotations.Add(Unclosed(document, open, document.TokenCount));
    }

    /// <summary>'We shall stay': single marks, which other papers keep for a quotation within a quotation. They count only in pairs, as an apostrophe looks the same.</summary>
    private static bool IsSingleOpening(Document document, int t) =>
        document.Words[document.Form[t]] is "‘" or "'" or "`" && document.Xpos[t] is Xpos.OpenQuote or Xpos.CloseQuote && t + 1 < document.TokenCount && document.End[t] == document.Start[t + 1] && (t == 0 || document.End[t - 1] < document.Start[t]);

    /// <summary>The mark that closes a single one in the same paragraph, or -1. A double mark before it says that the single one was something else.</summary>
    private static int SingleClosing(Document document, int open)
    {
        int paragraph = document.ParagraphOf[document.SentenceOf[open]];
        for (int t = open + 2; t < document.TokenCount && document.ParagraphOf[document.SentenceOf[t]] == paragraph; t++)
        {
            if (MarkAt(document, t) != ' ') return -1;
            bool mark = document.Words[document.Form[t]] is "’" or "'" && document.Xpos[t] is Xpos.CloseQuote or Xpos.OpenQuote or Xpos.POS && document.End[t - 1] == document.Start[t];
            bool edge = t + 1 == document.TokenCount || document.End[t] < document.Start[t + 1] || document.Upos[t + 1] == Upos.Punct;
            if (mark && edge && (document.Xpos[t] != Xpos.POS || document.Upos[t - 1] == Upos.Punct)) return t;
        }
        return -1;
    }

    /// <summary>A quotation over several paragraphs opens each of them anew; otherwise a mark was forgotten, and no more than the sentence is taken.</summary>
    private static Quotation Unclosed(Document document, int open, int end)
    {
        bool goesOn = end < document.TokenCount && MarkAt(document, end) is '“' or '"';
        return new Quotation(open, goesOn ? end : document.SentenceStart[document.SentenceOf[open] + 1], Closed: false);
    }

    /// <summary>A straight mark right behind a word and before a blank closes.</summary>
    private static bool IsGluedToLeft(Document document, int t) =>
        t > 0 && document.End[t - 1] == document.Start[t] && (t + 1 == document.TokenCount || document.Start[t + 1] > document.End[t]);

    private static bool StartsSentence(Document document, int t) => document.SentenceStart[document.SentenceOf[t]] == t;

    /// <summary>“ for an opening mark, ” for a closing one, " for one that can be either, a blank for other tokens.</summary>
    private static char MarkAt(Document document, int t)
    {
        ReadOnlySpan<char> form = document.Words[document.Form[t]];
        if (form is "``") return '“';
        if (form is "''") return '"';
        if (form.Length != 1) return ' ';
        return form[0] switch { '“' or '„' or '«' => '“', '”' or '»' => '”', '"' => '"', _ => ' ' };
    }
}
