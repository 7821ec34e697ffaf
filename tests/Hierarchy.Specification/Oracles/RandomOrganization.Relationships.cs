namespace Hierarchy.Specification.Oracles;

public sealed partial class RandomOrganization
{
    private void Relate()
    {
        var type = Any(_types);
        var rule = RelationshipRule.Of(type);
        var sources = _nodes.Values.Where(node => rule.Sources.Contains(node.Type)).ToList();
        if (sources.Count > 0)
        {
            Relate(Any(sources), type);
        }
    }

    /// <summary>Opens a relationship from a source to any fitting target, unless the rules forbid it.</summary>
    private void Relate(NodeData source, RelationshipType type)
    {
        var targets = TargetsOf(source, type);
        if (targets.Count == 0)
        {
            return;
        }

        var relationship = WithProperties(new RelationshipData
        {
            Id = RelationshipId.Of(type, source.Id, source.Id, (++_serial).ToString()),
            Type = type,
            Source = source.Id,
            Target = Any(targets).Id,
            Period = type == RelationshipType.SucceededBy ? new Period(_today, null) : SomePeriod(),
        });
        if (IsAllowed(relationship))
        {
            Put(relationship);
        }
    }

    /// <summary>Ends a relationship to at most one and opens another one from the same source on the same day: a move.</summary>
    private void Replace()
    {
        var candidates = _relationships.Values
            .Where(r => r.Period.To is null && r.Type is RelationshipType.PartOf or RelationshipType.LivesIn or RelationshipType.WorksAt)
            .ToList();
        if (candidates.Count == 0)
        {
            return;
        }

        var old = Any(candidates);
        var day = _today.AddDays(_random.Next(-3, 4));
        if (old.Period.From >= day)
        {
            return;
        }

        var targets = TargetsOf(_nodes[old.Source], old.Type);
        var ended = old with { Period = old.Period with { To = day } };
        if (targets.Count == 0 || !IsAllowed(ended))
        {
            return;
        }

        Put(ended);
        var opened = old with
        {
            Id = RelationshipId.Of(old.Type, old.Source, old.Source, (++_serial).ToString()),
            Target = Any(targets).Id,
            Period = new Period(day, null),
        };
        if (IsAllowed(opened))
        {
            Put(opened);
        }
    }

    private void AlterTie()
    {
        if (_relationships.Count == 0)
        {
            return;
        }

        var old = Any(_relationships.Values.ToList());
        var altered = WithProperties(Chance(0.6) && old.Type != RelationshipType.SucceededBy ? old with { Period = SomePeriod() } : old);
        if (IsAllowed(altered))
        {
            Put(altered);
        }
    }

    private RelationshipData WithProperties(RelationshipData relationship) => WithPropertiesOfType(relationship) with
    {
        Attributes = Chance(0.1) ? AttributeMap.Of([new("note", Any(Names))]) : AttributeMap.Empty,
    };

    private RelationshipData WithPropertiesOfType(RelationshipData relationship) => relationship.Type switch
    {
        RelationshipType.InMatrix => relationship with { Role = Chance(0.3) ? MatrixRole.Lead : MatrixRole.Member },
        RelationshipType.Holds => relationship with { Post = Any<Post>(), FullTime = Chance(0.5) ? Chance(0.5) : null },
        RelationshipType.SucceededBy => relationship with { Lineage = Any<LineageKind>() },
        _ => relationship,
    };

    private List<NodeData> TargetsOf(NodeData source, RelationshipType type)
        => [.. _nodes.Values.Where(node
            => RelationshipRule.Of(type).Targets.Contains(node.Type) && node.Id != source.Id && IsAbove(node, source, type))];

    private static bool IsAbove(NodeData target, NodeData source, RelationshipType type) => type switch
    {
        RelationshipType.PartOf => ((OrgUnitData)target).Kind < ((OrgUnitData)source).Kind,
        RelationshipType.SubBodyOf => target.Id.CompareTo(source.Id) < 0,
        _ => true,
    };

    private bool IsAllowed(RelationshipData relationship)
    {
        var rule = RelationshipRule.Of(relationship.Type);
        var others = _relationships.Values.Where(other
            => other.Type == relationship.Type && other.Id != relationship.Id && other.Period.Overlaps(relationship.Period));
        if (rule.OneAtATime.Contains(_nodes[relationship.Source].Type) && others.Any(r => r.Source == relationship.Source))
        {
            return false;
        }

        return relationship.Role != MatrixRole.Lead || !others.Any(r => r.Role == MatrixRole.Lead && r.Target == relationship.Target);
    }
}
