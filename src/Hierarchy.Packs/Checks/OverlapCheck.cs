namespace Hierarchy.Packs;

/// <summary>
/// At most one at a time: parents, residences, employers, personal check-ins, leads of a matrix, and every relationship itself.
/// </summary>
internal sealed class OverlapCheck(PlanContext context)
{
    public void Check()
    {
        foreach (var rule in RelationshipRule.All)
        {
            if (context.Graph.CountOf(rule.Type) is > 0 and var count)
            {
                Check(rule, count);
            }
        }

        var members = context.Graph.CountOf(RelationshipType.InMatrix);
        var leads = context.Graph.Relationships.Where(relationship => relationship.Role == MatrixRole.Lead);
        foreach (var group in RelationshipGroups.Of(leads, members, relationship => relationship.Target.Number))
        {
            Sweep(group, PackErrorCode.SecondLead);
        }
    }

    private void Check(RelationshipRule rule, int count)
    {
        if (rule.OneAtATime.Count > 0)
        {
            var alone = context.Graph.Relationships.Where(relationship => relationship.Type == rule.Type && IsAlone(rule, relationship));
            foreach (var group in RelationshipGroups.Of(alone, count, relationship => relationship.Source.Number))
            {
                Sweep(group, CodeOf(rule.Type));
            }
        }

        if (rule.OneAtATime.Count < rule.Sources.Count)
        {
            var many = context.Graph.Relationships.Where(relationship => relationship.Type == rule.Type && !IsAlone(rule, relationship));
            foreach (var group in RelationshipGroups.Of(many, count, RelationshipKey.OfAnyDay))
            {
                Sweep(group, PackErrorCode.RelationshipTwice);
            }
        }
    }

    /// <summary>Whether its source has at most one of its type at a time.</summary>
    private static bool IsAlone(RelationshipRule rule, PlanRelationship relationship) => rule.OneAtATime.Contains(relationship.Source.Type);

    private void Sweep(List<PlanRelationship> relationships, PackErrorCode code)
    {
        var longest = relationships[0];
        foreach (var relationship in relationships.Skip(1))
        {
            if (relationship.Period.Overlaps(longest.Period))
            {
                Report(longest, relationship, code);
            }

            longest = EndOf(relationship) > EndOf(longest) ? relationship : longest;
        }
    }

    private void Report(PlanRelationship earlier, PlanRelationship later, PackErrorCode code)
    {
        var named = later.Row.IsNone ? earlier : later;
        if (named.Row.IsNone || !(earlier.IsChanged || later.IsChanged))
        {
            return;
        }

        var isTwice = earlier.Source == later.Source && earlier.Target == later.Target;
        var other = named == later ? earlier : later;
        var what = Describe(code, isTwice, named, other);
        var message = $"{what} on the same days: {PeriodOf(named)}, and {PeriodOf(other)} {PlaceOf(other)}. Give the earlier one a 'to'.";
        context.Report(named.Row, code == PackErrorCode.SecondLead ? PackColumn.Role : named.Column,
            isTwice ? PackErrorCode.RelationshipTwice : code, message);
    }

    private static string Describe(PackErrorCode code, bool isTwice, PlanRelationship named, PlanRelationship other)
    {
        var source = Wording.Quote(named.Source.Label);
        var target = Wording.Quote(named.Target.Label);
        var otherTarget = Wording.Quote(other.Target.Label);
        if (isTwice)
        {
            return $"{source} has the same relationship with {target} twice";
        }

        return code switch
        {
            PackErrorCode.SecondResidence => $"{source} lives in {target} and in {otherTarget}",
            PackErrorCode.SecondEmployer => $"{source} works at {target} and at {otherTarget}",
            PackErrorCode.SecondCheckIn => $"{source} is checked in at {target} and at {otherTarget}",
            PackErrorCode.SecondLead => $"{target} is led by {source} and by {Wording.Quote(other.Source.Label)}",
            _ => $"{source} is part of {target} and of {otherTarget}",
        };
    }

    private static string PeriodOf(PlanRelationship relationship) => relationship.Period switch
    {
        { From: null, To: null } => "always",
        { From: { } from, To: null } => $"since {from:O}",
        { From: null, To: { } to } => $"before {to:O}",
        { From: { } from, To: { } to } => $"from {from:O} to {to:O}",
    };

    private static string PlaceOf(PlanRelationship relationship)
        => relationship.Row.IsNone
            ? "in the store, which the pack does not mention"
            : $"on line {relationship.Row.Line} of {relationship.Row.File}";

    private static PackErrorCode CodeOf(RelationshipType type) => type switch
    {
        RelationshipType.LivesIn => PackErrorCode.SecondResidence,
        RelationshipType.WorksAt => PackErrorCode.SecondEmployer,
        RelationshipType.CheckedIn => PackErrorCode.SecondCheckIn,
        _ => PackErrorCode.SecondParent,
    };

    private static DateOnly EndOf(PlanRelationship relationship) => relationship.Period.To ?? DateOnly.MaxValue;
}
