using Dragoman.Language;
using Dragoman.Text;

namespace Dragoman.Training;

/// <summary>Annotated sentences as one document with gold tokens, and their gold tags, heads, relations, lemmas beside it.</summary>
internal sealed class GoldDocument
{
    /// <param name="sentences">At most <see cref="SourceText.MaximumLength"/> characters in all.</param>
    public GoldDocument(IReadOnlyList<TreebankSentence> sentences)
    {
        Sentences = sentences;
        var source = SourceText.FromString(string.Join(' ', sentences.SelectMany(s => s.Forms)));
        Document = new Document();
        Document.Reset(new RepairedText(source, source.Text, null, []));
        int position = 0;
        foreach (TreebankSentence sentence in sentences)
        {
            foreach (string form in sentence.Forms)
            {
                Document.AddToken(position, position + form.Length);
                position += form.Length + 1;
            }
            Document.EndSentence(0);
        }
        Words = new WordHashes();
        Words.Run(Document);
    }

    public IReadOnlyList<TreebankSentence> Sentences { get; }

    public Document Document { get; }

    public WordHashes Words { get; }
}
