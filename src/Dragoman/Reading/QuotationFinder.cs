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
                if (open >= 0) quotations.Add(new Quotation(open, t, Closed: false));
                (open, paragraph) = (-1, current);
            }
            switch (MarkAt(document, t))
            {
                case '“' when open < 0:
                    open = t;
                    break;
                case '”' when open >= 0:
                case '"' when open >= 0:
                    quotations.Add(new Quotation(open, t + 1, Closed: true));
                    open = -1;
                    break;
                case '"':
                    open = t;
                    break;
            }
        }
        if (open >= 0) quotations.Add(new Quotation(open, document.TokenCount, Closed: false));
    }

    /// <summary>“ for an opening mark, ” for a closing one, " for one that can be either, a blank for other tokens.</summary>
    private static char MarkAt(Document document, int t)
    {
        ReadOnlySpan<char> form = document.Words[document.Form[t]];
        if (form is "``") return '“';
        if (form is "''") return '”';
        if (form.Length != 1) return ' ';
        return form[0] switch { '“' or '„' or '«' => '“', '”' or '»' => '”', '"' => '"', _ => ' ' };
    }
}
