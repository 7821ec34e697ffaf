namespace Hierarchy.Engine;

/// <summary>What a person contributes to the measures of the place where they live.</summary>
internal readonly ref struct Resident
{
    public Resident(Snapshot snapshot, int person)
    {
        Matrices = [];
        if (person > snapshot.NodeCount)
        {
            return;
        }

        Home = snapshot.FindTarget(person, RelationshipType.LivesIn);
        if (Home != 0)
        {
            Party = snapshot.Node(person).Data is PersonData { IsPartyMember: true } ? 1 : 0;
            Matrices = snapshot.MatricesOf(person);
        }
    }

    /// <summary>The unit; 0 = they live nowhere.</summary>
    public int Home { get; }

    /// <summary>1 for a party member.</summary>
    public int Party { get; }

    /// <summary>The matrices that the person belongs to, each once, in no particular order.</summary>
    public ReadOnlySpan<int> Matrices { get; }
}
