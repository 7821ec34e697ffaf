using Xunit;

namespace Hierarchy.Specification.Oracles;

/// <summary>Asks a session everything and compares each answer with the oracle's.</summary>
public sealed partial class SessionCheck
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly IGraphSession _session;
    private readonly OracleGraph _graph;
    private readonly OracleGraph _today;
    private readonly Random _random;
    private readonly List<NodeId> _ids;
    private readonly Dictionary<NodeRef, NodeId> _idOf = [];
    private NodeRef[] _refs = [];

    private SessionCheck(IGraphSession session, GraphImage image, DateOnly today, Random random)
    {
        _session = session;
        _graph = new OracleGraph(image, session.Day);
        _today = new OracleGraph(image, today);
        _random = random;
        _ids = [.. _graph.Nodes.Where(node => _graph.Exists(node.Id)).Select(node => node.Id)];
    }

    /// <summary>Fails with the first answer that differs.</summary>
    /// <param name="session">What is asked.</param>
    /// <param name="image">The truth.</param>
    /// <param name="today">The day of what is not dated.</param>
    /// <param name="random">What chooses pages, orders and filters.</param>
    public static async Task AgreesAsync(IGraphSession session, GraphImage image, DateOnly today, Random random)
    {
        var check = new SessionCheck(session, image, today, random);
        await check.LookupsAsync(image);
        await check.PropertiesAsync();
        await check.RelationsAsync();
        await check.FindsAsync();
        await check.WalksAsync();
        await check.MeasuresAsync();
        await check.AppointmentsAsync();
        await check.SubtreesAsync();
        await check.FootprintsAsync();
        await check.ImageAsync(image);
    }

    private async Task LookupsAsync(GraphImage image)
    {
        NodeId[] asked = [.. image.Nodes.Select(node => node.Id), new NodeId(Guid.NewGuid())];
        var found = await _session.FindByIdAsync(asked, None);
        for (var i = 0; i < asked.Length; i++)
        {
            Assert.Equal(_graph.Exists(asked[i]), !found[i].IsNone);
            if (!found[i].IsNone)
            {
                _idOf.Add(found[i], asked[i]);
            }
        }

        _refs = await _session.FindByIdAsync(_ids.ToArray(), None);
        foreach (var type in Enum.GetValues<NodeType>())
        {
            string[] keys = [.. image.Nodes.Select(node => node.Key).Distinct(), "nobody"];
            var byKey = await _session.FindByKeyAsync(type, keys, None);
            Assert.Equal(keys.Select(key => _graph.FindByKey(type, key)), byKey.Select(IdOf));
        }
    }

    private async Task PropertiesAsync()
    {
        var nodes = _ids.ConvertAll(_graph.Node);
        Assert.Equal(_ids, await _session.ReadAsync(NodeProperties.Id, _refs, None));
        Assert.Equal(nodes.Select(n => n.Type), await _session.ReadAsync(NodeProperties.Type, _refs, None));
        Assert.Equal(nodes.Select(n => Utf8Text.Of(n.Key)), await _session.ReadAsync(NodeProperties.Key, _refs, None));
        Assert.Equal(nodes.Select(n => Utf8Text.Of(n.Name)), await _session.ReadAsync(NodeProperties.Name, _refs, None));
        Assert.Equal(nodes.Select(n => n.Closed), await _session.ReadAsync(NodeProperties.ClosedOn, _refs, None));
        Assert.Equal(nodes.Select(n => n.Attributes), await _session.ReadAsync(NodeProperties.Attributes, _refs, None));
        await ReadAsync<OrgUnitData, OrgUnitKind>(NodeProperties.UnitKind, unit => unit.Kind);
        await ReadAsync<OrgUnitData, OrgUnitForm?>(NodeProperties.Form, unit => unit.Form);
        await ReadAsync<OrgUnitData, OrgUnitStatus>(NodeProperties.Status, unit => unit.StatusOn(_session.Day)!.Value);
        await ReadAsync<OrgUnitData, DateOnly?>(NodeProperties.PlannedOn, unit => unit.PlannedOn);
        await ReadAsync<OrgUnitData, DateOnly?>(NodeProperties.OpenedOn, unit => unit.OpenedOn);
        await ReadAsync<OrgUnitData, int?>(NodeProperties.Order, unit => unit.Order);
        await ReadAsync<OrgUnitData, Location?>(NodeProperties.Location, unit => unit.Location);
        await ReadAsync<PersonData, bool>(NodeProperties.IsPartyMember, person => person.IsPartyMember);
        await ReadAsync<PersonData, TraitSet>(NodeProperties.Traits, person => person.Traits);
        await ReadAsync<WorkUnitData, WorkUnitKind>(NodeProperties.WorkUnitKind, workUnit => workUnit.Kind);
        await ReadAsync<MatrixData, MatrixKind>(NodeProperties.MatrixKind, matrix => matrix.Kind);
        await ReadAsync<BodyData, BodyKind>(NodeProperties.BodyKind, body => body.Kind);
    }

    private async Task ReadAsync<TData, TValue>(NodeProperty<TValue> property, Func<TData, TValue> valueOf)
        where TData : NodeData
        => Assert.Equal(
            _ids.Select(id => _graph.Node(id) is TData data ? valueOf(data) : default!),
            await _session.ReadAsync(property, _refs, None));

    private async Task WalksAsync()
    {
        var ancestors = await _session.AncestorsAsync(_refs, None);
        for (var i = 0; i < _ids.Count; i++)
        {
            var expected = _graph.Node(_ids[i]) is OrgUnitData ? _graph.Ancestors(_ids[i]) : [];
            Assert.Equal(expected, ancestors.Nodes[ancestors.Offsets[i]..ancestors.Offsets[i + 1]].Select(node => _idOf[node]));
        }

        var units = Units().ToArray();
        Assert.Equal(units.Select(unit => _today.CharterOf(_idOf[unit])), await _session.ChartersAsync(units, None));
    }

    private async Task MeasuresAsync()
    {
        var units = Units().ToArray();
        foreach (var measure in MeasureList.All.Where(measure => measure != MeasureList.ByMatrix))
        {
            await MeasureAsync(units, new MeasureRequest(measure));
            if (measure.Split == MeasureSplit.Kind)
            {
                await MeasureAsync(units, new MeasureRequest(measure, SomeOf<OrgUnitKind>(), []));
            }
            else if (measure.Split == MeasureSplit.Post)
            {
                await MeasureAsync(units, new MeasureRequest(measure, [], SomeOf<Post>()));
            }
        }

        var table = await _session.ByMatrixAsync(units, None);
        Assert.Equal(_graph.Matrices, table.Matrices.Select(matrix => _idOf[matrix]));
        Assert.Equal(
            units.SelectMany(unit => table.Matrices.Select(matrix => _graph.ByMatrix(_idOf[unit], _idOf[matrix]))),
            table.Counts);
    }

    private async Task MeasureAsync(NodeRef[] units, MeasureRequest request)
    {
        var expected = units.Select(unit => _graph.Measure(_idOf[unit], request));
        Assert.Equal(expected, await _session.MeasureAsync(units, request, None));
    }

    private async Task ImageAsync(GraphImage image)
    {
        var answered = await _session.ImageAsync(None);
        Assert.Equal(image.Revision, answered.Revision);
        Assert.Equal(image.Nodes.ToHashSet(), answered.Nodes.ToHashSet());
        Assert.Equal(image.Relationships.ToHashSet(), answered.Relationships.ToHashSet());
        Assert.Equal(image.Nodes.Count, answered.Nodes.Count);
        Assert.Equal(image.Relationships.Count, answered.Relationships.Count);
    }

    private IEnumerable<NodeRef> Units() => _refs.Where(node => _graph.Node(_idOf[node]) is OrgUnitData);

    private NodeId? IdOf(NodeRef node) => node.IsNone ? null : _idOf[node];

    private TValue[] SomeOf<TValue>()
        where TValue : struct, Enum
        => [.. Enum.GetValues<TValue>().Where(_ => _random.Next(3) == 0)];

    private TValue Any<TValue>(IReadOnlyList<TValue> values) => values[_random.Next(values.Count)];
}
