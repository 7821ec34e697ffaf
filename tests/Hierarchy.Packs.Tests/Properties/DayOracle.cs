namespace Hierarchy.Packs.Tests;

/// <summary>
/// The rules, checked as they are written: day by day, every pair. The units are those of <see cref="SloppyPack"/>, open on all days.
/// </summary>
internal static class DayOracle
{
    public static readonly DateOnly FirstDay = new(2026, 1, 1);
    public const int Days = 10;
    public static readonly DateOnly Today = FirstDay.AddDays(5);

    private static readonly RelationshipType[] OnePerSource =
        [RelationshipType.PartOf, RelationshipType.LivesIn, RelationshipType.WorksAt, RelationshipType.CheckedIn];

    public static bool IsBroken(IReadOnlyList<ModelTie> ties)
        => Enumerable.Range(-1, Days + 2).Any(day => IsBrokenOn([.. ties.Where(tie => tie.Period.IsOpenOn(FirstDay.AddDays(day)))]))
            || ties.Any(IsWrongTier);

    private static bool IsBrokenOn(ModelTie[] open)
    {
        foreach (var tie in open)
        {
            var others = open.Where(other => !ReferenceEquals(other, tie) && other.Type == tie.Type).ToList();
            if ((OnePerSource.Contains(tie.Type) && others.Exists(other => other.Source == tie.Source && tie.Source[0] != 'w'))
                || others.Exists(other => other.Source == tie.Source && other.Target == tie.Target && other.Post == tie.Post)
                || (tie.Role == MatrixRole.Lead && others.Exists(other => other.Role == MatrixRole.Lead && other.Target == tie.Target))
                || (tie.Type == RelationshipType.PartOf && Ancestors(open, tie.Source).Contains(tie.Source)))
            {
                return true;
            }
        }

        return open.Where(tie => tie.Type == RelationshipType.Holds && tie.Target[0] == 'C').GroupBy(tie => (tie.Target, tie.Post))
            .Any(post => post.DistinctBy(tie => tie.Source).Count() > (post.Key.Post == Post.Secretary ? 1 : 2));
    }

    private static IEnumerable<string> Ancestors(ModelTie[] open, string unit)
    {
        var node = unit;
        for (var height = 0; height < 20; height++)
        {
            if (Array.Find(open, tie => tie.Type == RelationshipType.PartOf && tie.Source == node) is not { } parent)
            {
                yield break;
            }

            node = parent.Target;
            yield return node;
        }
    }

    private static bool IsWrongTier(ModelTie tie)
        => tie.Type == RelationshipType.PartOf && !tie.Period.IsEmpty && !(tie.Period.To <= Today)
            && (tie.Source[0], tie.Target[0]) is not (('S', 'D') or ('C', 'S') or ('G', 'C'));
}
