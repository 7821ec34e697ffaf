namespace Hierarchy.Engine;

/// <summary>
/// What a person contributes to the measures of the place where they live. Read for one person after another, so that nothing is allocated.
/// </summary>
internal sealed class Resident
{
    /// <summary>The unit; 0 = they live nowhere.</summary>
    public int Home { get; private set; }

    /// <summary>Where they work; 0 = nowhere.</summary>
    public int Employer { get; private set; }

    /// <summary>1 for a party member.</summary>
    public int Party { get; private set; }

    /// <summary>The matrices that the person belongs to, each once, in no particular order.</summary>
    public List<int> Matrices { get; } = [];

    public void Read(Snapshot snapshot, int person)
    {
        ReadTies(snapshot, person);
        AddEmployersMatrices(snapshot);
    }

    /// <summary>Reads everything but the matrices of the employer.</summary>
    public void ReadTies(Snapshot snapshot, int person)
    {
        (Home, Employer, Party) = (0, 0, 0);
        Matrices.Clear();
        if (person > snapshot.NodeCount)
        {
            return;
        }

        Party = snapshot.Node(person).IsPartyMember ? 1 : 0;
        var day = snapshot.Day.DayNumber;
        foreach (var relationship in snapshot.List(person, ListKind.Incident))
        {
            // People are never closed: only the other end is looked at.
            ref readonly var record = ref snapshot.Relationship(relationship);
            if (record.Type is RelationshipType.LivesIn or RelationshipType.WorksAt or RelationshipType.InMatrix
                && record.IsOpenOn(day)
                && snapshot.IsOpen(record.Target))
            {
                Add(record.Type, record.Target);
            }
        }
    }

    private void AddEmployersMatrices(Snapshot snapshot)
    {
        foreach (var matrix in Employer == 0 ? default : snapshot.List(Employer, ListKind.InMatrices))
        {
            Add(RelationshipType.InMatrix, matrix);
        }
    }

    private void Add(RelationshipType type, int target)
    {
        switch (type)
        {
            case RelationshipType.LivesIn:
                Home = Home == 0 ? target : Home;
                break;
            case RelationshipType.WorksAt:
                Employer = Employer == 0 ? target : Employer;
                break;
            default:
                if (!Matrices.Contains(target))
                {
                    Matrices.Add(target);
                }

                break;
        }
    }
}
