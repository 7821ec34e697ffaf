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

    public static bool IsBroken(IReadOnlyList<ModelRelationship> relationships)
        => Enumerable.Range(-1, Days + 2)
            .Any(day => IsBrokenOn([.. relationships.Where(relationship => relationship.Period.IsOpenOn(FirstDay.AddDays(day)))]))
            || relationships.Any(IsWrongTier);

    private static bool IsBrokenOn(ModelRelationship[] open)
    {
        foreach (var relationship in open)
        {
            var others = open.Where(other => !ReferenceEquals(other, relationship) && other.Type == relationship.Type).ToList();
            if ((OnePerSource.Contains(relationship.Type)
                && others.Exists(other => other.Source == relationship.Source && relationship.Source[0] != 'w'))
                || others.Exists(other => other.Source == relationship.Source && other.Target == relationship.Target
                    && other.Post == relationship.Post)
                || (relationship.Role == MatrixRole.Lead
                    && others.Exists(other => other.Role == MatrixRole.Lead && other.Target == relationship.Target))
                || (relationship.Type == RelationshipType.PartOf && Ancestors(open, relationship.Source).Contains(relationship.Source)))
            {
                return true;
            }
        }

        return open.Where(relationship => relationship.Type == RelationshipType.Holds && relationship.Target[0] == 'C')
            .GroupBy(relationship => (relationship.Target, relationship.Post))
            .Any(post => post.DistinctBy(relationship => relationship.Source).Count() > (post.Key.Post == Post.Secretary ? 1 : 2));
    }

    private static IEnumerable<string> Ancestors(ModelRelationship[] open, string unit)
    {
        var node = unit;
        for (var height = 0; height < 20; height++)
        {
            if (Array
                .Find(open, relationship => relationship.Type == RelationshipType.PartOf && relationship.Source == node) is not { } parent)
            {
                yield break;
            }

            node = parent.Target;
            yield return node;
        }
    }

    private static bool IsWrongTier(ModelRelationship relationship)
        => relationship.Type == RelationshipType.PartOf && !relationship.Period.IsEmpty && !(relationship.Period.To <= Today)
            && (relationship.Source[0], relationship.Target[0]) is not (('S', 'D') or ('C', 'S') or ('G', 'C'));
}
