using System.Globalization;
using Hierarchy.Seeds.Vocabularies;

namespace Hierarchy.Seeds.Tables;

/// <summary>Collects the rows of one pack and makes its files: the charter and every table that has a row.</summary>
internal sealed class PackBuilder(Charter charter, IReadOnlyList<string> unitAttributes, params IReadOnlyList<string> workUnitAttributes)
{
    private readonly CsvTable _units = new([
        "code", "parent", "kind", "name", "form", "status", "plannedOn", "openedOn", "closedOn", "order", "longitude", "latitude",
        "charter", .. Columns(unitAttributes)]);

    private readonly CsvTable _partOf = new("unit", "parent", "from", "to");
    private readonly CsvTable _people = new("key", "name", "isPartyMember", "traits", "phone");
    private readonly CsvTable _workUnits = new(["key", "name", "kind", "closedOn", .. Columns(workUnitAttributes)]);
    private readonly CsvTable _matrices = new("key", "name", "kind");
    private readonly CsvTable _bodies = new("key", "name", "kind", "closedOn", "partOf");
    private readonly CsvTable _livesIn = new("person", "unit", "from", "to");
    private readonly CsvTable _worksAt = new("person", "workUnit", "from", "to");
    private readonly CsvTable _inMatrix = new("matrix", "memberType", "member", "role", "from", "to");
    private readonly CsvTable _checkedIn = new("subjectType", "subject", "unit", "from", "to");
    private readonly CsvTable _holds = new("person", "placeType", "place", "post", "fullTime", "from", "to");
    private readonly CsvTable _serves = new("subjectType", "subject", "unit", "from", "to");
    private readonly CsvTable _lineage = new("predecessor", "successor", "kind", "on");

    public void Unit(UnitRow row) => _units.Add([
        row.Code, row.Parent, row.Kind, row.Name, row.Form, row.Status, Text(row.PlannedOn), Text(row.OpenedOn), Text(row.ClosedOn),
        row.Order?.ToString(CultureInfo.InvariantCulture), Degrees(row.Location?.Longitude), Degrees(row.Location?.Latitude), row.Charter,
        .. unitAttributes.Select(attribute => Attribute(row, attribute))]);

    public void FormerParent(string unit, string parent, Period period) =>
        _partOf.Add(unit, parent, Text(period.From), Text(period.To));

    public void Person(string key, string name, bool isPartyMember, IEnumerable<string> traits, string phone) =>
        _people.Add(key, name, Text(isPartyMember), string.Join('|', traits), phone);

    /// <summary>Adds a work unit, with its values of the pack's attributes of work units in their order, or none.</summary>
    public void WorkUnit(string key, string name, string kind, DateOnly? closedOn = null, params IReadOnlyList<string> attributes) =>
        _workUnits.Add([key, name, kind, Text(closedOn), .. workUnitAttributes.Select((_, index) => attributes.ElementAtOrDefault(index))]);

    public void Matrix(string key, string name, string kind) => _matrices.Add(key, name, kind);

    public void Body(string key, string name, string kind, DateOnly? closedOn = null, string? partOf = null) =>
        _bodies.Add(key, name, kind, Text(closedOn), partOf);

    public void LivesIn(string person, string unit, Period period) =>
        _livesIn.Add(person, unit, Text(period.From), Text(period.To));

    public void WorksAt(string person, string workUnit, Period period) =>
        _worksAt.Add(person, workUnit, Text(period.From), Text(period.To));

    public void InMatrix(string matrix, string memberType, string member, string role, Period period) =>
        _inMatrix.Add(matrix, memberType, member, role, Text(period.From), Text(period.To));

    public void CheckedIn(string subjectType, string subject, string unit, Period period) =>
        _checkedIn.Add(subjectType, subject, unit, Text(period.From), Text(period.To));

    public void HoldsAtUnit(string person, string unit, string post, Period period, bool? fullTime = null) =>
        _holds.Add(person, NodeTypes.OrgUnit, unit, post, Text(fullTime), Text(period.From), Text(period.To));

    public void HoldsAtBody(string person, string body, string post, Period period) =>
        _holds.Add(person, NodeTypes.Body, body, post, null, Text(period.From), Text(period.To));

    public void Serves(string subjectType, string subject, string unit, Period period) =>
        _serves.Add(subjectType, subject, unit, Text(period.From), Text(period.To));

    public void Lineage(string predecessor, string successor, string kind, DateOnly on) =>
        _lineage.Add(predecessor, successor, kind, Text(on));

    /// <summary>The files by name.</summary>
    public IReadOnlyDictionary<string, byte[]> Files()
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal) { ["charter.json"] = charter.ToBytes() };
        foreach (var (name, table) in Tables())
        {
            if (!table.IsEmpty)
                files.Add($"{name}.csv", table.ToBytes());
        }

        return files;
    }

    private IEnumerable<(string Name, CsvTable Table)> Tables() =>
    [
        ("org-units", _units), ("part-of", _partOf), ("people", _people), ("work-units", _workUnits), ("matrices", _matrices),
        ("bodies", _bodies), ("lives-in", _livesIn), ("works-at", _worksAt), ("in-matrix", _inMatrix), ("checked-in", _checkedIn),
        ("holds", _holds), ("serves", _serves), ("lineage", _lineage),
    ];

    private static IEnumerable<string> Columns(IEnumerable<string> attributes) => attributes.Select(attribute => $"attr:{attribute}");

    private static string? Text(DateOnly? date) => date?.ToString("O", CultureInfo.InvariantCulture);

    private static string? Text(bool? value) => value switch { true => "true", false => "false", null => null };

    private static string? Degrees(int? millionths) => (millionths / 1_000_000m)?.ToString("0.0#####", CultureInfo.InvariantCulture);

    private static string? Attribute(UnitRow row, string name) =>
        row.Attributes.TryGetValue(name, out var value) ? value.ToString(CultureInfo.InvariantCulture) : null;
}
