using Hierarchy.Specification;
using Hierarchy.Specification.Graphs;

namespace Hierarchy.Redis.Tests;

/// <summary>
/// A root with a street in it, people who hold posts there, and a matrix to which they belong through their employer. Each step renames the
/// root and opens or ends one person's post, so that every revision has a name and numbers of its own.
/// </summary>
internal sealed class Town
{
    public static readonly DateOnly Today = SampleTown.Today;
    private readonly OrgUnitData _root;
    private readonly RelationshipData _post;

    public Town()
    {
        Sketch = new GraphSketch()
            .Unit("D")
            .Unit("S", "D")
            .WorkUnit("w")
            .Matrix("m")
            .Relationship(RelationshipType.InMatrix, "w", "m");
        foreach (var person in new[] { "p", "q", "r" })
        {
            Sketch.Person(person, livesIn: "S", worksAt: "w").Relationship(RelationshipType.Holds, person, "S", post: Post.Mediator);
        }

        _root = (OrgUnitData)Sketch.Nodes.Single(node => node.Id == Sketch["D"]);
        _post = Sketch.Relationships.Single(
            relationship => relationship.Type == RelationshipType.Holds && relationship.Source == Sketch["p"]);
    }

    public GraphSketch Sketch { get; }

    /// <summary>What the root is called after a step.</summary>
    public static string NameOf(int step) => step == 0 ? "Unit D" : $"Unit D {step}";

    /// <summary>How many people hold posts after a step.</summary>
    public static int HoldersOf(int step) => step % 2 == 0 ? 3 : 2;

    /// <summary>All of it, as one commit.</summary>
    public ChangeSet Founding() => new ChangeSetBuilder(Revision.Zero)
        .Create([.. Sketch.Nodes])
        .Open([.. Sketch.Relationships])
        .Build();

    /// <summary>A journal that holds it, at revision 1.</summary>
    public async Task<InMemoryJournal> FoundAsync()
    {
        var journal = new InMemoryJournal();
        await journal.CommitAsync(Founding(), CancellationToken.None);
        return journal;
    }

    /// <summary>The next step: from revision r it makes revision r + 1, and is step r.</summary>
    public ChangeSet Next(IGraphSession session)
    {
        var step = (int)session.Revision.Number;
        return new ChangeSetBuilder(session.Revision)
            .Change(Named(step - 1), Named(step))
            .Alter(Held(step - 1), Held(step))
            .Rely(Aspects.Props, _root)
            .Build();
    }

    private OrgUnitData Named(int step) => _root with { Name = NameOf(step) };

    private RelationshipData Held(int step)
        => HoldersOf(step) == 3 ? _post : _post with { Period = new Period(null, Today) };
}
