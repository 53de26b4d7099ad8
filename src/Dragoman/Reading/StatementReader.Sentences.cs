using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>Content that no tree joins to its cue: the sentence around it, or what follows it.</summary>
public sealed partial class StatementReader
{
    /// <summary>Where the tree joins no clause to the cue: the words before ", he said" at the sentence's end, or the quotation of the next sentence behind "He said:".</summary>
    private bool AddSentence(int cue, Cue kind, ref int source, List<TokenRange> content)
    {
        int sentence = document.SentenceOf[cue];
        (int first, int end) = (AfterSemicolon(cue), document.SentenceStart[sentence + 1]);
        if (document.Words[document.Form[end - 1]] is ":" && cue > first && end - cue < 12 || IsOnlyPunctuation(cue + 1, end) && end - first < 8)
        {
            foreach (Quotation quotation in quotations)
            {
                if (quotation.First != end) continue;
                content.Add(new TokenRange(quotation.First, quotation.End));
                return true;
            }
            if (source >= 0 && ParagraphBehind(sentence) is { } paragraph)
            {
                content.Add(paragraph);
                return true;
            }
        }
        if (document.Xpos[cue] is not (Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.VBN) || !kind.Content.HasFlag(ContentForm.Clause) || document.Relation[cue] is Relation.AclRelcl or Relation.Acl or Relation.Advcl) return false;
        if (cue == first || PhraseCueAt(first, out _) >= 0 || document.Xpos[cue - 1] != Xpos.Comma && IsObjectStart(cue + 1)) return false;
        int comma = cue - 1;
        while (comma > first && cue - comma < 25 && !EndsContent(comma))
        {
            if (graph.Clausal[comma] && document.Upos[comma] == Upos.Verb && document.Xpos[comma] is Xpos.VBD or Xpos.VBZ or Xpos.VBP) return false;
            comma--;
        }
        if (comma - first < 3 || !EndsContent(comma) || !HasClause(first, comma) || FollowsClause(cue, end)) return false;
        int speaker = comma == cue - 1 ? PhraseHead(cue + 1, end) : PhraseHead(comma + 1, cue);
        if (speaker < 0) return false;
        source = speaker;
        content.Add(Trim(first, comma + 1));
        return true;
    }

    /// <summary>"The governor added:" at the end of a paragraph: the next one, without quotation marks, is what was said.</summary>
    private TokenRange? ParagraphBehind(int sentence)
    {
        int next = sentence + 1;
        if (document.Words[document.Form[document.SentenceStart[next] - 1]] is not ":" || next >= document.SentenceCount || document.ParagraphOf[next] == document.ParagraphOf[sentence]) return null;
        int last = next;
        while (last + 1 < document.SentenceCount && document.ParagraphOf[last + 1] == document.ParagraphOf[next]) last++;
        return new TokenRange(document.SentenceStart[next], document.SentenceStart[last + 1]);
    }

    private bool EndsContent(int t) => document.Xpos[t] is Xpos.Comma or Xpos.CloseQuote;

    /// <summary>True where a main verb stands behind the cue that no apposition explains.</summary>
    private bool FollowsClause(int cue, int end)
    {
        for (int t = cue + 1; t < end; t++)
            if (graph.Clausal[t] && document.Relation[t] is not (Relation.AclRelcl or Relation.Acl or Relation.Advcl)) return true;
        return false;
    }
}
