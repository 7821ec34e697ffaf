using System.Text;
using Hierarchy.Api.Identity;

namespace Hierarchy.Benchmarks.StockModels;

/// <summary>Copies what a session reads into plain objects.</summary>
internal sealed class StockGraphReader(IGraphSession session, CancellationToken cancellationToken)
{
    private readonly Dictionary<NodeRef, StockUnit> _units = [];
    private readonly Dictionary<NodeRef, StockMatrix> _matrices = [];
    private readonly Dictionary<NodeRef, StockBody> _bodies = [];
    private readonly Dictionary<NodeRef, StockWorkUnit> _workUnits = [];

    public async Task<StockGraph> ReadAsync()
    {
        foreach (var (matrix, _, key, name) in await HeadsAsync(NodeType.Matrix))
        {
            _matrices.Add(matrix, new StockMatrix(key, name));
        }

        foreach (var (body, _, key, name) in await HeadsAsync(NodeType.Body))
        {
            _bodies.Add(body, new StockBody(key, name));
        }

        await ReadWorkUnitsAsync();
        await ReadUnitsAsync();
        var people = await ReadPeopleAsync();
        return new StockGraph(_units.Values.ToDictionary(unit => unit.Code, StringComparer.Ordinal), people);
    }

    private async Task ReadWorkUnitsAsync()
    {
        var heads = await HeadsAsync(NodeType.WorkUnit);
        var matrices = await ExpandAsync(heads, Relation.InMatrices, SortOrder.ByKey);
        for (var i = 0; i < heads.Length; i++)
        {
            var (workUnit, id, key, name) = heads[i];
            _workUnits.Add(workUnit, new StockWorkUnit(id, key, name, Map(matrices, i, _matrices)));
        }
    }

    private async Task ReadUnitsAsync()
    {
        var heads = await HeadsAsync(NodeType.OrgUnit);
        var refs = RefsOf(heads);
        var kinds = await session.ReadAsync(NodeProperties.UnitKind, refs, cancellationToken);
        var statuses = await session.ReadAsync(NodeProperties.Status, refs, cancellationToken);
        for (var i = 0; i < heads.Length; i++)
        {
            var (unit, id, key, name) = heads[i];
            _units.Add(unit, new StockUnit { Id = id, Code = key, Name = name, Kind = Upper(kinds[i]), Status = Upper(statuses[i]) });
        }

        var children = await ExpandAsync(heads, Relation.Children, SortOrder.OfChildren);
        var byMatrix = await session.ByMatrixAsync(refs, cancellationToken);
        var units = await MeasureAsync(MeasureList.Units, refs);
        var residents = await MeasureAsync(MeasureList.Residents, refs);
        var partyMembers = await MeasureAsync(MeasureList.PartyMembers, refs);
        var checkedIn = await MeasureAsync(MeasureList.CheckedIn, refs);
        for (var i = 0; i < refs.Length; i++)
        {
            var unit = _units[refs[i]];
            unit.Children = Map(children, i, _units);
            unit.Children.ForEach(child => child.Parent = unit);
            var width = byMatrix.Matrices.Length;
            var counts = byMatrix.Matrices.Select((matrix, at) => new StockMatrixCount(_matrices[matrix], byMatrix.Counts[i * width + at]));
            unit.Rollup = new StockRollup(units[i], residents[i], partyMembers[i], checkedIn[i], [.. counts]);
        }
    }

    private async Task<List<StockPerson>> ReadPeopleAsync()
    {
        var heads = await HeadsAsync(NodeType.Person);
        var refs = RefsOf(heads);
        var party = await session.ReadAsync(NodeProperties.IsPartyMember, refs, cancellationToken);
        var employers = await session.FollowAsync(refs, Relation.Employer, cancellationToken);
        var matrices = await ExpandAsync(heads, Relation.Belongs, SortOrder.ByKey);
        var appointments = await session.AppointmentsAsync(refs, new AppointmentsRequest(), cancellationToken);
        var posts = await session.ReadAsync(RelationshipProperties.Post, appointments.Elements, cancellationToken);
        var periods = await session.ReadAsync(RelationshipProperties.Period, appointments.Elements, cancellationToken);
        var places = await session.ReadAsync(RelationshipProperties.Target, appointments.Elements, cancellationToken);
        var people = new List<StockPerson>(heads.Length);
        for (var i = 0; i < heads.Length; i++)
        {
            var held = new List<StockAppointment>();
            for (var at = appointments.Offsets[i]; at < appointments.Offsets[i + 1]; at++)
            {
                object place = _units.TryGetValue(places[at], out var unit) ? unit : _bodies[places[at]];
                held.Add(new StockAppointment(Upper(posts[at]), periods[at].From, place));
            }

            var (_, id, key, name) = heads[i];
            var employer = employers[i].IsNone ? null : _workUnits[employers[i]];
            people.Add(new StockPerson(id, key, name, party[i], employer, Map(matrices, i, _matrices), held));
        }

        return people;
    }

    private async Task<(NodeRef Node, string Id, string Key, string Name)[]> HeadsAsync(NodeType type)
    {
        var found = await session.FindAsync(type, new FindRequest(), cancellationToken);
        var refs = found.Elements;
        var ids = await session.ReadAsync(NodeProperties.Id, refs, cancellationToken);
        var keys = await session.ReadAsync(NodeProperties.Key, refs, cancellationToken);
        var names = await session.ReadAsync(NodeProperties.Name, refs, cancellationToken);
        return [.. refs.Select((node, i) => (node, GlobalId.Of(type, ids[i]), keys[i].ToString(), names[i].ToString()))];
    }

    private async Task<PagedLists<NodeRef>> ExpandAsync(
        (NodeRef Node, string Id, string Key, string Name)[] heads, Relation relation, SortOrder order)
        => await session.ExpandAsync(RefsOf(heads), new ExpandRequest(relation) { Order = order }, cancellationToken);

    private async Task<long[]> MeasureAsync(Measure measure, NodeRef[] units)
        => await session.MeasureAsync(units, new MeasureRequest(measure), cancellationToken);

    private static NodeRef[] RefsOf((NodeRef Node, string Id, string Key, string Name)[] heads)
        => Array.ConvertAll(heads, head => head.Node);

    private static List<TValue> Map<TValue>(PagedLists<NodeRef> lists, int row, Dictionary<NodeRef, TValue> values)
        => [.. lists.Elements[lists.Offsets[row]..lists.Offsets[row + 1]].Select(element => values[element])];

    /// <summary>As GraphQL writes the names of enums.</summary>
    private static string Upper<TEnum>(TEnum value)
        where TEnum : struct, Enum
    {
        var text = new StringBuilder();
        foreach (var letter in value.ToString())
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToUpperInvariant(letter));
        }

        return text.ToString();
    }
}
