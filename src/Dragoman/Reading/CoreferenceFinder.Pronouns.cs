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
        int best = -1;
        int bestScore = int.MinValue;
        for (int m = pronoun - 1; m >= 0; m--)
        {
            int distance = document.SentenceOf[token] - document.SentenceOf[mentions[m].Head];
            if (distance > PronounReach) break;
            if (!Agrees(m, form) || IsClauseMate(mentions[m].Head, token)) continue;
            int score = Prominence(m) - 3 * distance - (pronoun - m) / 8;
            if (score > bestScore) (best, bestScore) = (m, score);
        }
        return best;
    }

    private int Prominence(int m)
    {
        CoreferenceMention mention = mentions[m];
        int score = document.Relation[mention.Head] switch
        {
            Relation.Nsubj or Relation.NsubjPass => 5,
            Relation.Obj or Relation.Iobj or Relation.Root => 2,
            Relation.NmodPoss or Relation.Obl => 1,
            Relation.Compound => -2,
            _ => 0,
        };
        if (mention.Proper) score++;
        if (mention.Pronoun is not null) score += 2;
        else if (Find(m) != m) score++;
        return score;
    }

    private bool Agrees(int m, PronounForm form)
    {
        CoreferenceMention mention = mentions[m];
        if (mention.Pronoun is { Person: not 3 }) return false;
        if (mention.Pronoun is { } other && (other.Number != form.Number || other.Sex != form.Sex)) return false;
        if (mention.Kind == EntityKind.Time) return false;
        Sex sex = mentions[Find(m)].Sex;
        if (form.Number == 2) return mention.Number == 2 || mention.Pronoun is not null || mention.Kind == EntityKind.Organization && mention.Proper;
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
