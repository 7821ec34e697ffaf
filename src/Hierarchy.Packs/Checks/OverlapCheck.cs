namespace Hierarchy.Packs;

/// <summary>
/// At most one at a time: parents, residences, employers, personal check-ins, leads of a matrix, and every relationship itself.
/// </summary>
internal sealed class OverlapCheck(PlanContext context)
{
    public void Check()
    {
        foreach (var ties in context.Graph.Ties.GroupBy(tie => tie.Type))
        {
            var single = RelationshipRule.Of(ties.Key).OneAtATime;
            foreach (var group in TieGroups.Of(ties.Where(tie => single.Contains(tie.Source.Type)), tie => tie.Source))
            {
                Sweep(group, CodeOf(ties.Key));
            }

            var many = ties.Where(tie => !single.Contains(tie.Source.Type));
            foreach (var group in TieGroups.Of(many, tie => (tie.Source, tie.Target, tie.Post, tie.Lineage)))
            {
                Sweep(group, PackErrorCode.RelationshipTwice);
            }
        }

        foreach (var group in TieGroups.Of(context.Graph.Ties.Where(tie => tie.Role == MatrixRole.Lead), tie => tie.Target))
        {
            Sweep(group, PackErrorCode.SecondLead);
        }
    }

    private void Sweep(List<PlanTie> ties, PackErrorCode code)
    {
        var longest = ties[0];
        foreach (var tie in ties.Skip(1))
        {
            if (tie.Period.Overlaps(longest.Period))
            {
                Report(longest, tie, code);
            }

            longest = EndOf(tie) > EndOf(longest) ? tie : longest;
        }
    }

    private void Report(PlanTie earlier, PlanTie later, PackErrorCode code)
    {
        var named = later.Row is null ? earlier : later;
        if (named.Row is not { } row || !(earlier.IsChanged || later.IsChanged))
        {
            return;
        }

        var isTwice = earlier.Source == later.Source && earlier.Target == later.Target;
        var other = named == later ? earlier : later;
        var what = Describe(code, isTwice, named, other);
        var message = $"{what} on the same days: {PeriodOf(named)}, and {PeriodOf(other)} {PlaceOf(other)}. Give the earlier one a 'to'.";
        context.Report(row, code == PackErrorCode.SecondLead ? PackColumn.Role : named.Column,
            isTwice ? PackErrorCode.RelationshipTwice : code, message);
    }

    private static string Describe(PackErrorCode code, bool isTwice, PlanTie named, PlanTie other)
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

    private static string PeriodOf(PlanTie tie) => tie.Period switch
    {
        { From: null, To: null } => "always",
        { From: { } from, To: null } => $"since {from:O}",
        { From: null, To: { } to } => $"before {to:O}",
        { From: { } from, To: { } to } => $"from {from:O} to {to:O}",
    };

    private static string PlaceOf(PlanTie tie)
        => tie.Row is { } row ? $"on line {row.Line} of {row.Table.File.Name}" : "in the store, which the pack does not mention";

    private static PackErrorCode CodeOf(RelationshipType type) => type switch
    {
        RelationshipType.LivesIn => PackErrorCode.SecondResidence,
        RelationshipType.WorksAt => PackErrorCode.SecondEmployer,
        RelationshipType.CheckedIn => PackErrorCode.SecondCheckIn,
        _ => PackErrorCode.SecondParent,
    };

    private static DateOnly EndOf(PlanTie tie) => tie.Period.To ?? DateOnly.MaxValue;
}
