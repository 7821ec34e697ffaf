namespace Hierarchy.Specification.Oracles;

public sealed partial class OracleGraph
{
    /// <summary>A measure of a unit, found from its declaration alone.</summary>
    public long Measure(NodeId unit, MeasureRequest request)
        => Members(unit, request.Measure)
            .Where(member => request.Kinds.Count == 0 || request.Kinds.Contains(((OrgUnitData)Node(member.Counted)).Kind))
            .Where(member => request.Posts.Count == 0 || request.Posts.Contains(member.Post!.Value))
            .Select(member => member.Relationship is { } relationship ? (object)relationship : member.Counted)
            .Distinct()
            .Count();

    /// <summary>How many of the residents at and below a unit belong to a matrix.</summary>
    public long ByMatrix(NodeId unit, NodeId matrix)
        => Members(unit, MeasureList.ByMatrix)
            .Select(member => member.Counted)
            .Distinct()
            .Count(person => MatricesOf(person).Contains(matrix));

    /// <summary>
    /// What a measure counts at a unit: the member, its appointment where these are counted one by one, and its post.
    /// </summary>
    private IEnumerable<(NodeId Counted, RelationshipId? Relationship, Post? Post)> Members(NodeId unit, Measure measure)
    {
        var places = Below(unit).Select(below => below.Unit).ToHashSet();
        if (measure.Members == MeasureMember.OrgUnits)
        {
            return places
                .Where(place => place != unit && Fulfils(place, measure.Condition))
                .Select(place => (place, (RelationshipId?)null, (Post?)null));
        }

        return Counting(measure.Via)
            .Where(relationship => places.Contains(relationship.Target))
            .Where(relationship => measure.Members != MeasureMember.People || Is<PersonData>(relationship.Source))
            .Where(relationship => measure.Members != MeasureMember.WorkUnits || Is<WorkUnitData>(relationship.Source))
            .Where(relationship => Fulfils(relationship.Source, measure.Condition))
            .Select(relationship => (
                relationship.Source,
                measure.Members == MeasureMember.Appointments ? relationship.Id : (RelationshipId?)null,
                relationship.Post));
    }

    private bool Fulfils(NodeId member, MeasureCondition condition) => condition switch
    {
        MeasureCondition.None => true,
        MeasureCondition.Active => ((OrgUnitData)Node(member)).StatusOn(Day) == OrgUnitStatus.Active,
        MeasureCondition.PartyMember => ((PersonData)Node(member)).IsPartyMember,
        MeasureCondition.Belongs => MatricesOf(member).Any(),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "Not a condition."),
    };
}
