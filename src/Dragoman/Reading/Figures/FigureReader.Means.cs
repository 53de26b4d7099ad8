using Dragoman.Text;

namespace Dragoman.Reading.Figures;

/// <summary>Those shot or hit, who may be wounded or dead: what the rest of the report says decides.</summary>
public sealed partial class FigureReader
{
    /// <summary>Sentences after those shot in which the dead among them are told.</summary>
    private const int RestReach = 2;

    /// <summary>"Four people were shot" counts the wounded only where the report tells of no dead: it may hold them. "One died and three others were shot" does not hold them.</summary>
    private void OpenMeans(int start)
    {
        if (!Tells("killed", start, null)) return;
        bool told = Tells("wounded", start, null);
        for (int m = means.Count - 1; m >= 0; m--)
        {
            int index = means[m];
            if (figures[index].High == 0 || IsApart(figures[index])) continue;
            Figure? wounded = Remainder(index, told ? 0 : RestReach);
            // A report that tells of no wounded but of several who were shot.
            if (wounded is null && !told && figures[index].High > 1 && !Tells("killed", start, figures[index].High)) continue;
            figures[index] = WithMeasure(figures[index], "affected");
            if (wounded is not null) figures.Insert(index + 1, wounded);
        }
    }

    /// <summary>"Seven were taken to hospital. ... Two died and five others are in stable condition": those taken are the dead and the wounded, where the report has both numbers.</summary>
    private void OpenTaken(int start)
    {
        for (int i = start; i < figures.Count; i++)
        {
            Figure taken = figures[i];
            if (taken is not { Measure: "wounded", Bound: "exact", High: > 2 } || !IsPhrase(taken) || IsApart(taken)) continue;
            for (int k = start; k < figures.Count; k++)
            {
                if (figures[k] is not { Measure: "killed", Bound: "exact", High: >= 1 } dead || !(taken.High - dead.High > 1) || !Tells("wounded", start, taken.High - dead.High)) continue;
                figures[i] = WithMeasure(taken, "affected");
                break;
            }
        }
    }

    /// <summary>"taken to hospital", "suffered wounds": told by verb and noun together, which does not say who lived.</summary>
    private bool IsPhrase(Figure figure)
    {
        if (figure.Measured < 0 || Entries(figure.Measured, 'v') is not { } entries) return false;
        foreach (MeasureEntry entry in entries)
            if (entry.Others.Length > 0 && entry.Measure == figure.Measure && HasOthers(figure.Measured, entry)) return true;
        return false;
    }

    /// <summary>"131 people killed or wounded": both together, and nobody knows how many of each.</summary>
    private bool IsEither(in Reading reading)
    {
        foreach (int step in (ReadOnlySpan<int>)[-2, 2])
        {
            int other = reading.Token + step;
            if (!IsInSentence(other) || lexicon.Use(document.Lower[reading.Token + step / 2]) != FigureWord.Or) continue;
            if ((Entries(other, 'v') ?? Entries(other, 'a') ?? Entries(other, 'n')) is { } said && said[^1].IsHarm && said[^1].Measure != reading.Entry.Measure) return true;
        }
        return false;
    }

    /// <summary>True where the report has a figure of a measure that no means tells, with a number where one is asked for.</summary>
    private bool Tells(string measure, int start, double? number)
    {
        for (int i = start; i < figures.Count; i++)
            if (figures[i].Measure == measure && figures[i].High is not 0 && (number is null || figures[i].High == number) && !means.Contains(i)) return true;
        return false;
    }

    /// <summary>"killed one and shot two others": those shot are not the dead.</summary>
    private bool IsApart(Figure figure)
    {
        for (int t = Math.Max(0, figure.Token - 2); t < figure.Token + 3 && t < document.TokenCount; t++)
            if (lexicon.Use(document.Lemma[t]) == FigureWord.Other || lexicon.Use(document.Lower[t]) == FigureWord.Other) return true;
        return false;
    }

    /// <summary>"Five were shot and two of them died": three were wounded.</summary>
    private Figure? Remainder(int index, int reach)
    {
        Figure all = figures[index];
        if (index + 1 >= figures.Count || figures[index + 1] is not { Measure: "killed", Bound: "exact" } dead || all.Bound != "exact") return null;
        if (dead.Who != all.Who || document.SentenceOf[dead.Token] - document.SentenceOf[all.Token] > reach || !(dead.High < all.Low)) return null;
        var rest = new Figure
        {
            Measure = "wounded",
            Low = all.Low - dead.Low,
            High = all.High - dead.High,
            Bound = all.Bound,
            Unit = all.Unit,
            Token = all.Token,
            Measured = all.Measured,
            Who = all.Who,
            Evidence = new TextSpan(Math.Min(all.Evidence.Start, dead.Evidence.Start), Math.Max(all.Evidence.End, dead.Evidence.End)),
            Rule = "figures/wounded/remainder",
            IsPartial = true,
        };
        rest.WhoActors.AddRange(all.WhoActors);
        rest.Cause.AddRange(all.Cause);
        return rest;
    }
}
