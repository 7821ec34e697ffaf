using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Execution.Tests.Differential;

public static partial class WorldBindings
{
    private static void AddUnit(SchemaBindings bindings) => bindings.Object<int>("Unit")
        .Paced("id", (batch, _) => new IdColumn(Map(batch, unit => (long)unit)))
        .Paced("name", (batch, world) => new TextColumn(Map(batch, unit => (string?)world.NameOf(unit))))
        .Paced("parent", (batch, _) => Objects(Map(batch, World.ParentOf)))
        .Paced("parentNonNull", (batch, _) => Objects(Map(batch, World.ParentOf)))
        .Paced("people", (batch, _) => Lists(batch, unit => World.PeopleOf(unit).Take(3).Append(unit % 2 == 0 ? -1 : 1), Objects))
        .Paced("grid", (batch, _) => Grid(batch.SourceMemory.ToArray(), value => value % 9 == 2))
        .Paced("strict", (batch, _) => Grid(batch.SourceMemory.ToArray(), value => value % 19 == 7))
        .Paced("deep", (batch, _) => Deep(batch.SourceMemory.ToArray()))
        .Paced("holes", (batch, _) => Lists(batch, unit => unit % 3 == 0 ? [0, -1, 2] : new[] { 1, 4 }, Objects))
        .Paced("pairs", (batch, _) =>
        {
            var inner = Lists([.. batch.SourceMemory.ToArray().SelectMany(Pairs)], Objects);
            for (var row = 0; row < batch.Count; row++)
            {
                if (batch.Sources[row] % 4 == 2)
                {
                    inner.SetNull((row * 2) + 1);
                }
            }

            return new ListColumn([.. Enumerable.Range(0, batch.Count + 1).Select(row => row * 2)], inner);
        })
        .Paced("failing", (batch, _) => Lists(batch, unit => Enumerable.Range(unit, unit % 4), Failing))
        .Paced("failingStrict", (batch, _) => Lists(batch, unit => Enumerable.Range(unit + 1, unit % 4), Failing));

    private static IEnumerable<int>[] Pairs(int unit) => [[unit, 1], [World.BossOf(3), unit % 5 == 0 ? -1 : 2]];

    private static Column Failing(IReadOnlyList<int> values) => FailWhere(
        new TextColumn([.. values.Select(value => value % 3 == 0 ? null : $"v{value}")]), values, value => value % 4 == 2, "item");

    /// <summary>For each unit the rows [u], [u, u + 1], and a null row for every third unit, whose items must not be seen.</summary>
    private static ListColumn Grid(int[] units, Func<int, bool> isNull)
    {
        var rows = units.SelectMany(unit => new[] { new[] { unit }, [unit, unit + 1], [unit + 7] }).ToArray();
        var inner = Lists(rows, values => NullWhere(new IntColumn([.. values]), values, isNull));
        for (var position = 0; position < units.Length; position++)
        {
            if (units[position] % 3 == 1)
            {
                inner.SetNull((position * 3) + 2);
            }
        }

        return new ListColumn([.. Enumerable.Range(0, units.Length + 1).Select(position => position * 3)], inner);
    }

    private static ListColumn Deep(int[] units)
    {
        var texts = units.SelectMany(unit => Enumerable.Range(unit, 4)).ToList();
        var leaves = FailWhere(
            new TextColumn([.. texts.Select(value => value % 13 == 0 ? null : $"d{value}")]), texts, value => value % 8 == 7, "leaf");
        var inner = new ListColumn([.. Enumerable.Range(0, (units.Length * 2) + 1).Select(row => row * 2)], leaves);
        var middle = new ListColumn([.. Enumerable.Range(0, (units.Length * 2) + 1)], inner);
        for (var row = 0; row < units.Length; row++)
        {
            if (units[row] % 4 == 1)
            {
                middle.SetNull(row * 2);
            }
        }

        return new ListColumn([.. Enumerable.Range(0, units.Length + 1).Select(row => row * 2)], middle);
    }
}
