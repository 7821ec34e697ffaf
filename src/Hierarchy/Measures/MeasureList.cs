namespace Hierarchy;

/// <summary>All measures, one declaration each.</summary>
public static class MeasureList
{
    /// <summary>Open units strictly below, ACTIVE and PLANNED.</summary>
    public static Measure Units { get; } = new(
        "units", MeasureMember.OrgUnits, RelationshipType.PartOf, MeasureCondition.None, MeasureSplit.Kind, Kept: true);

    /// <summary>Of the units below, the ACTIVE ones.</summary>
    public static Measure Organized { get; } = new(
        "organized", MeasureMember.OrgUnits, RelationshipType.PartOf, MeasureCondition.Active, MeasureSplit.Kind, Kept: true);

    /// <summary>Distinct people with an open LIVES_IN at the unit or below.</summary>
    public static Measure Residents { get; } = new(
        "residents", MeasureMember.People, RelationshipType.LivesIn, MeasureCondition.None, MeasureSplit.None, Kept: true);

    /// <summary>Of the residents, the party members.</summary>
    public static Measure PartyMembers { get; } = new(
        "partyMembers", MeasureMember.People, RelationshipType.LivesIn, MeasureCondition.PartyMember, MeasureSplit.None, Kept: true);

    /// <summary>Distinct people with an open CHECKED_IN at the unit or below.</summary>
    public static Measure CheckedIn { get; } = new(
        "checkedIn", MeasureMember.People, RelationshipType.CheckedIn, MeasureCondition.None, MeasureSplit.None, Kept: true);

    /// <summary>Distinct work units with an open CHECKED_IN at the unit or below.</summary>
    public static Measure CheckedInWorkUnits { get; } = new(
        "checkedInWorkUnits", MeasureMember.WorkUnits, RelationshipType.CheckedIn, MeasureCondition.None, MeasureSplit.None, Kept: true);

    /// <summary>
    /// Open HOLDS at the unit or at units below; two posts of one person count twice; posts at bodies count in no unit's measure.
    /// </summary>
    public static Measure Appointments { get; } = new(
        "appointments", MeasureMember.Appointments, RelationshipType.Holds, MeasureCondition.None, MeasureSplit.Post, Kept: true);

    /// <summary>Distinct people with an open HOLDS at the unit or at units below.</summary>
    public static Measure OfficeHolders { get; } = new(
        "officeHolders", MeasureMember.People, RelationshipType.Holds, MeasureCondition.None, MeasureSplit.Post, Kept: false);

    /// <summary>Of the residents, those who belong to a matrix, for every open matrix.</summary>
    public static Measure ByMatrix { get; } = new(
        "byMatrix", MeasureMember.People, RelationshipType.LivesIn, MeasureCondition.Belongs, MeasureSplit.Matrix, Kept: true);

    /// <summary>All of them, in the order of the fields of <c>Rollup</c>.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        Units, Organized, Residents, PartyMembers, CheckedIn, CheckedInWorkUnits, Appointments, OfficeHolders, ByMatrix,
    ];
}
