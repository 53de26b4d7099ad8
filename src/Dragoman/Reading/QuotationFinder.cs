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
