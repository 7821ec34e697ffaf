using CsCheck;
using Hierarchy.Specification;
using Hierarchy.Specification.Graphs;
using Xunit;

namespace Hierarchy.Engine.Tests;

/// <summary>
/// Moves of units with so many check-ins below them that their rows are only noted at the ancestors: whoever asks in between, and for
/// what, every snapshot is as a rebuild makes it, also when it is asked for the first time long after others were made from it.
/// </summary>
public sealed class PendingRowTests
{
    private const int Units = 14;
    private const int WorkUnits = 120;
    private const int CheckIns = 400;

    [Fact]
    public void Snapshots_are_rebuilds_whoever_asked_in_between()
        => Gen.Int[0, 1_000_000].Sample(seed => Walk(new Random(seed)), iter: TestScale.Of(25));

    [Fact]
    public void A_move_to_and_fro_leaves_the_row_that_was_there()
    {
        var sketch = ManyCheckIns(new Random(1));
        var moves = new Moves(sketch);
        var start = sketch.Load();
        var moved = moves.Units[1];
        var there = start.With(moves.MoveTo(moved, null), new Revision(2), Sketches.Today, preview: false);
        var back = there.With(moves.MoveTo(moved, moves.Units[0]), new Revision(3), Sketches.Today, preview: false);
        var slot = start.FindNode(moves.Units[0]);
        Assert.True(start.Row(slot).Count > SortedItems<CountEntry>.Few);
        Assert.NotEqual(start.Row(slot).Count, there.Row(slot).Count);
        Assert.Same(start.Row(slot).Stored, back.Row(slot).Stored);
    }

    private static void Walk(Random random)
    {
        var sketch = ManyCheckIns(random);
        var moves = new Moves(sketch);
        var snapshots = new List<Snapshot> { sketch.Load() };
        for (var step = 0; step < 12; step++)
        {
            var last = snapshots[^1];
            var facts = new List<Fact>();
            for (var move = random.Next(1, 5); move > 0; move--)
            {
                facts.AddRange(moves.Next(random));
            }

            for (var checkIn = random.Next(3); checkIn > 0; checkIn--)
            {
                facts.Add(moves.CheckIn(sketch[$"w{random.Next(WorkUnits)}"], moves.Units[random.Next(Units)]));
            }

            // A preview that others are made from as well as a commit: both share what was noted.
            last.With(moves.Undone(random), last.Revision, last.Day, preview: true);
            snapshots.Add(last.With(facts, last.Revision.Next, last.Day, preview: false));
            AskFor(snapshots[random.Next(snapshots.Count)], random);
        }

        foreach (var snapshot in snapshots)
        {
            var rebuilt = Snapshot.Of(snapshot.ToImage(CancellationToken.None), snapshot.Day);
            Assert.Equal(SnapshotComparison.Describe(rebuilt), SnapshotComparison.Describe(snapshot));
        }
    }

    /// <summary>Asks for some rows or for none, so that of the rows on each other's way some are added up and others are not.</summary>
    private static void AskFor(Snapshot snapshot, Random random)
    {
        for (var asked = random.Next(4); asked > 0; asked--)
        {
            _ = snapshot.Row(random.Next(1, snapshot.NodeCount + 1)).Count;
        }
    }

    private static GraphSketch ManyCheckIns(Random random)
    {
        var sketch = new GraphSketch();
        for (var unit = 0; unit < Units; unit++)
        {
            sketch.Unit($"u{unit}", unit == 0 ? null : $"u{random.Next(unit)}");
        }

        for (var workUnit = 0; workUnit < WorkUnits; workUnit++)
        {
            sketch.WorkUnit($"w{workUnit}");
        }

        for (var checkIn = 0; checkIn < CheckIns; checkIn++)
        {
            sketch.Relationship(RelationshipType.CheckedIn, $"w{checkIn % WorkUnits}", $"u{random.Next(Units)}");
        }

        return sketch;
    }

    /// <summary>Where each unit is, and what moves it elsewhere.</summary>
    private sealed class Moves
    {
        private readonly Dictionary<NodeId, RelationshipData> _parents = [];
        private int _relationships;

        public Moves(GraphSketch sketch)
        {
            Units = [.. sketch.Nodes.Where(node => node.Type == NodeType.OrgUnit).Select(node => node.Id)];
            foreach (var relationship in sketch.Relationships.Where(relationship => relationship.Type == RelationshipType.PartOf))
            {
                _parents.Add(relationship.Source, relationship);
            }
        }

        public NodeId[] Units { get; }

        /// <summary>Moves some unit below another that is not below it, or to the top.</summary>
        public List<Fact> Next(Random random)
        {
            var unit = Units[random.Next(Units.Length)];
            var parent = Units[random.Next(Units.Length)];
            return MoveTo(unit, random.Next(6) == 0 || IsWithin(parent, unit) ? null : parent);
        }

        public List<Fact> MoveTo(NodeId unit, NodeId? parent)
        {
            var facts = new List<Fact>();
            if (_parents.Remove(unit, out var old))
            {
                facts.Add(Ended(old));
            }

            if (parent is { } target)
            {
                var opened = Relate(RelationshipType.PartOf, unit, target);
                _parents.Add(unit, opened);
                facts.Add(new RelationshipFact(null, opened));
            }

            return facts;
        }

        /// <summary>Takes some units to the top, without taking note of it.</summary>
        public List<Fact> Undone(Random random)
            => [.. _parents.Values.Where(_ => random.Next(4) == 0).Select(Ended)];

        public RelationshipFact CheckIn(NodeId workUnit, NodeId unit)
            => new(null, Relate(RelationshipType.CheckedIn, workUnit, unit));

        private bool IsWithin(NodeId unit, NodeId ancestor)
            => unit == ancestor || (_parents.TryGetValue(unit, out var parent) && IsWithin(parent.Target, ancestor));

        private static RelationshipFact Ended(RelationshipData relationship)
            => new(relationship, relationship with { Period = new Period(null, Sketches.Today) });

        private RelationshipData Relate(RelationshipType type, NodeId source, NodeId target)
            => new()
            {
                Id = RelationshipId.Of(type, source, target, $"moved {_relationships++}"),
                Type = type,
                Source = source,
                Target = target,
                Period = default(Period),
            };
    }
}
