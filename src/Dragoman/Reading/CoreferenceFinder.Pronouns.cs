using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>Pronouns: the first and second person by who speaks, the third by agreement, nearness and the place in the clause.</summary>
public sealed partial class CoreferenceFinder
{
    /// <summary>How many sentences back a pronoun may reach.</summary>
    private const int PronounReach = 3;

    /// <summary>"I" means who is quoted; outside of quotations it means who writes.</summary>
    private void JoinSpeakers(List<Statement> statements)
    {
        for (int m = 0; m < mentions.Count; m++)
        {
            if (mentions[m].Pronoun is not { Person: 1 or 2 } form) continue;
            Statement? said = null;
            foreach (Statement statement in statements)
                if (statement.Form != "indirect" && statement.Says(mentions[m].Head)) said = statement;
            if (form.Person == 2)
            {
                JoinBy(HearerKey, 0, m, CoreferenceReason.Hearer);
                continue;
            }
            int speaker = said is { SourceToken: >= 0 } ? mentionAt[said.SourceToken] : -1;
            if (speaker >= 0 && form.Number == 1) Join(speaker, m, CoreferenceReason.Speaker);
            else JoinBy(form.Number == 1 ? SpeakerKey : PluralSpeakerKey, speaker >= 0 ? Find(speaker) : -1, m, CoreferenceReason.Speaker);
        }
    }

    private void JoinPronouns()
    {
        for (int m = 0; m < mentions.Count; m++)
            if (mentions[m].Pronoun is { Person: 3 } form && Antecedent(m, form) is var antecedent and >= 0) Join(antecedent, m, CoreferenceReason.Pronoun);
    }

    private int Antecedent(int pronoun, PronounForm form)
    {
        int token = mentions[pronoun].Head;
        if (words.IsReflexive(document.Words[document.Lower[token]]) && SubjectOver(token) is var subject and >= 0) return subject;
        int best = -1;
        int bestScore = int.MinValue;
        for (int m = pronoun - 1; m >= 0; m--)
        {
            int distance = document.SentenceOf[token] - document.SentenceOf[mentions[m].Head];
            if (distance > PronounReach) break;
            if (!Agrees(m, form) || IsClauseMate(mentions[m].Head, token)) continue;
            int score = Fitness(m, pronoun);
            if (score > bestScore) (best, bestScore) = (m, score);
        }
        return best;
    }

    /// <summary>"The rebels armed themselves": the subject of the nearest verb above that has one, or -1.</summary>
    private int SubjectOver(int token)
    {
        for (int i = 0, verb = document.Head[token]; i < 8 && verb >= 0; i++, verb = document.Head[verb])
            for (int m = 0; m < mentions.Count && mentions[m].Head < token; m++)
                if (document.Head[mentions[m].Head] == verb && IsSubject(mentions[m].Head) && !mentions[m].Joint) return m;
        return -1;
    }

    /// <summary>How well a mention fits as the antecedent: its place in the clause, what it means, and how near it stands.</summary>
    /// <remarks>The weights are those of a log-linear ranker that was trained on 550 pronouns of GUM (Zeldes 2017; CC BY and CC BY-SA), in tenths and rounded.</remarks>
    private int Fitness(int m, int pronoun) => Prominence(m, pronoun) + Meaning(m, mentions[pronoun].Pronoun!.Value) + Nearness(m, pronoun);

    private int Prominence(int m, int pronoun)
    {
        int head = mentions[m].Head;
        bool subject = IsSubject(head), possessor = document.Relation[mentions[pronoun].Head] == Relation.NmodPoss;
        int score = document.Relation[head] switch
        {
            Relation.Nsubj or Relation.NsubjPass => IsSubject(mentions[pronoun].Head) ? 16 : 5,
            Relation.Obj or Relation.Iobj => possessor || IsSubject(mentions[pronoun].Head) ? 6 : 19,
            Relation.Root => 10,
            Relation.NmodPoss => 9,
            Relation.Appos => 2,
            Relation.Obl => 0,
            Relation.Nmod => -4,
            Relation.Conj => -9,
            Relation.Compound => -13,
            _ => -6,
        };
        int above = document.Head[head];
        if (subject && above >= 0 && document.Relation[above] == Relation.Root) score += 6;
        if (above >= 0 && IsAbove(above, mentions[pronoun].Head)) score += 7;
        if (mentions[m].Proper) score += 3;
        return score;
    }

    private int Meaning(int m, PronounForm form)
    {
        CoreferenceMention mention = mentions[m];
        if (mention.Pronoun is not null) return 12;
        int score = mention.Proper ? 0 : Determiner(mention.Head) switch { Determination.None => -4, Determination.Possessive => -3, _ => 0 };
        if (form.Number == 2) return score + mention.Kind switch { EntityKind.Person => 13, EntityKind.None => -14, EntityKind.Organization => -9, _ => 0 };
        if (form.Sex is Sex.Male or Sex.Female) return score + (mentions[Find(m)].Sex is Sex.Male or Sex.Female ? 9 : 0);
        return score + (mention.Kind == EntityKind.Place ? -6 : mentions[Find(m)].Sex == Sex.Unknown ? 4 : 0);
    }

    private int Nearness(int m, int pronoun)
    {
        (int sentence, int earlier) = (document.SentenceOf[mentions[pronoun].Head], document.SentenceOf[mentions[m].Head]);
        int score = -4 * Math.Min(pronoun - m, 30) / 3 - 5 * Math.Min(document.ParagraphOf[sentence] - document.ParagraphOf[earlier], 3);
        if (sentence == earlier) score += document.Relation[mentions[pronoun].Head] == Relation.NmodPoss ? 20 : 11;
        return score;
    }

    private bool IsSubject(int token) => document.Relation[token] is Relation.Nsubj or Relation.NsubjPass;

    private bool IsAbove(int ancestor, int token)
    {
        for (int i = 0, t = token; i < 12 && t >= 0; i++, t = document.Head[t])
            if (t == ancestor) return true;
        return false;
    }

    private bool Agrees(int m, PronounForm form)
    {
        CoreferenceMention mention = mentions[m];
        if (mention.Pronoun is { Person: not 3 }) return false;
        if (mention.Pronoun is { } other && (other.Number != form.Number || other.Sex != form.Sex)) return false;
        if (mention.Kind == EntityKind.Time) return false;
        Sex sex = mentions[Find(m)].Sex;
        if (form.Number == 2) return mention.Number == 2 || mention.Pronoun is not null || mention.Kind == EntityKind.Organization;
        if (mention.Number == 2) return false;
        return form.Sex switch
        {
            Sex.Male => sex is Sex.Male or Sex.Person,
            Sex.Female => sex is Sex.Female or Sex.Person,
            _ => sex is Sex.Thing or Sex.Unknown,
        };
    }

    /// <summary>True where both are arguments of one word, which only a reflexive could make the same, or one stands inside the other's phrase.</summary>
    private bool IsClauseMate(int antecedent, int pronoun)
    {
        if (document.Relation[pronoun] == Relation.NmodPoss)
        {
            for (int i = 0, t = pronoun; i < 8 && t >= 0; i++, t = document.Head[t])
                if (t == antecedent) return true;
            return false;
        }
        if (document.Head[antecedent] == document.Head[pronoun] && document.Head[pronoun] >= 0) return true;
        for (int i = 0, t = pronoun; i < 8 && t >= 0; i++, t = document.Head[t])
            if (t == antecedent) return true;
        return false;
    }
}
