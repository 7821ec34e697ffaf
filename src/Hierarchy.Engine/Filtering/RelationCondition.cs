namespace Hierarchy.Engine;

/// <summary>
/// A condition on what a node reaches. Many nodes reach the same one, so what was found of it is kept: however deep conditions are nested,
/// each is asked once of each node.
/// </summary>
internal sealed class RelationCondition
{
    private readonly RelationTest _test;
    private readonly Func<int, bool>? _where;
    private readonly Meter _meter;
    private readonly RelationWalker _walker;
    private readonly RelationFollower? _follower;
    private readonly Dictionary<int, bool> _known = [];

    public RelationCondition(Snapshot snapshot, RelationTest test, Func<int, bool>? where, Meter meter)
    {
        RelationRules.Check(test.Relation, test.Scope, test.Where);
        _test = test;
        _where = where;
        _meter = meter;
        _walker = new RelationWalker(snapshot, test.Relation, meter);
        if (RelationRules.IsToOne(test.Relation) && test.Scope == Scope.Direct)
        {
            _follower = new RelationFollower(snapshot, test.Relation);
        }
    }

    public bool Holds(int source) => _follower is null ? HoldsForMany(source) : HoldsForOne(_follower.Follow(source));

    private bool HoldsForOne(int reached)
    {
        _meter.Add(1);
        return _test.Quantifier switch
        {
            Quantifier.Some => reached != 0 && Matches(reached),
            Quantifier.None => reached == 0 || !Matches(reached),
            _ => reached == 0 || Matches(reached),
        };
    }

    private bool HoldsForMany(int source)
    {
        var reached = _walker.Reached(source, _test.Scope);
        return _test.Quantifier switch
        {
            Quantifier.Some => reached.Exists(Matches),
            Quantifier.None => !reached.Exists(Matches),
            _ => reached.TrueForAll(Matches),
        };
    }

    private bool Matches(int node)
    {
        if (_where is null)
        {
            return true;
        }

        if (!_known.TryGetValue(node, out var matches))
        {
            matches = _where(node);
            _known.Add(node, matches);
        }

        return matches;
    }
}
