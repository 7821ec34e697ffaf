namespace Hierarchy.Execution.Tests.Differential;

/// <summary>
/// The data of one run: people 0 to 19, units 100 to 103. Everything follows from the numbers, except the names, which mutations change.
/// </summary>
public sealed class World(Pace pace)
{
    public const int People = 20;
    public const int FirstUnit = 100;
    public const int Units = 4;

    public Pace Pace { get; } = pace;

    public string[] Names { get; } = [.. Enumerable.Range(0, People).Select(person => $"人 \"{person}\"")];

    public List<string> Log { get; } = [];

    public static bool IsPerson(int id) => id is >= 0 and < People;

    public static bool IsUnit(int id) => id is >= FirstUnit and < FirstUnit + Units;

    /// <summary>The person or unit of an id; -1 for none.</summary>
    public static int Find(string? id) => int.TryParse(id, out var found) && (IsPerson(found) || IsUnit(found)) ? found : -1;

    public static int BossOf(int person) => person == 0 ? -1 : (person - 1) / 4;

    public static IEnumerable<int> ReportsOf(int person) => Enumerable.Range(0, People).Where(other => BossOf(other) == person);

    public static int ParentOf(int unit) => unit == FirstUnit ? -1 : FirstUnit + ((unit - FirstUnit - 1) / 2);

    public static IEnumerable<int> PeopleOf(int unit) => Enumerable.Range(0, People).Where(person => person % Units == unit - FirstUnit);

    public string NameOf(int id) => IsPerson(id) ? Names[id] : $"单位 {id}";
}
