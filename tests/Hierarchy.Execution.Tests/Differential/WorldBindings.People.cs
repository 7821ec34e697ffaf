using System.Globalization;
using System.Text;
using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Errors;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Execution.Tests.Differential;

public static partial class WorldBindings
{
    private static void AddPerson(SchemaBindings bindings) => bindings.Object<int>("Person")
        .Paced("id", (batch, _) => new IdColumn(Map(batch, person => (long)person)))
        .Paced("name", (batch, world) => new WrittenColumn<string[], int>(
            [.. world.Names],
            batch.SourceMemory,
            static (output, names, person) => output.WriteText(Encoding.UTF8.GetBytes(names[person]))))
        .Paced(
            "grade", (batch, _) => new EnumColumn(Grades, Map(batch, person => person % 4 == 3 ? EnumColumn.Missing : (byte)(person % 4))))
        .Field("hired", batch => new DateColumn(Map(batch, person => new DateOnly(2020, 1, 1).AddDays(person * 37))))
        .Field("seen", batch => new InstantColumn(Map(batch, person => DateTimeOffset.UnixEpoch.AddMilliseconds(person * 123_456_789L))))
        .Field("salary", batch => new DoubleColumn(Map(batch, person => person == 6 ? double.NaN : person * 1.1)))
        .Field("big", batch => new LongColumn(Map(batch, person => person * 5_000_000_000L)))
        .Field("active", batch => new BooleanColumn(Map(batch, person => person % 2 == 0)))
        .Paced("nick", (batch, _) => new TextColumn(new string?[batch.Count]))
        .Paced("boss", (batch, _) => Objects(Map(batch, World.BossOf)))
        .Paced("bossOrFail", (batch, _) => Objects(Map(batch, World.BossOf)))
        .Paced("reports", (batch, _) =>
        {
            var first = batch.Arguments.GetInt("first") ?? 2;
            var from = batch.Arguments.GetObject("filter")?.GetObject("range")?.GetInt("from") ?? 0;
            return Lists(batch, person => World.ReportsOf(person).Where(report => report >= from).Take(first), Objects);
        })
        .Paced("echo", (batch, _) => new TextColumn(Map(batch, person => (string?)$"{person}: {Print(batch.Arguments)}")))
        .Paced("choose", (batch, _) => new TextColumn(Map(batch, _ => (string?)Print(batch.Arguments))))
        .Paced("flaky", (batch, _) => FailWhere(
            new TextColumn(Map(batch, _ => (string?)"ok")), batch.SourceMemory.ToArray(), person => person % 4 == 1, "flaky"))
        .Paced("flakyNonNull", (batch, _) => FailWhere(
            new TextColumn(Map(batch, person => person % 7 == 3 ? null : "ok")),
            batch.SourceMemory.ToArray(),
            person => person % 11 == 5,
            "hard"))
        .Paced("broken", (batch, _) => throw new FormatException("the secret"))
        .Paced("explode", (batch, _) => batch.Arguments.GetBoolean("when") is true
            ? throw new PublicException("EXPLODED", "exploded")
            : new TextColumn(Map(batch, _ => (string?)"whole")))
        .Paced("memberOf", (batch, _) => NullWhere(
            Lists(batch, person => new[] { World.FirstUnit + (person % World.Units), World.BossOf(person), person }, Objects),
            batch.SourceMemory.ToArray(),
            person => person % 5 == 4))
        .Paced("circle", (batch, _) => Lists(
            batch, person => person % 6 == 5 ? [person, -1, 1] : new[] { person, World.FirstUnit + (person % World.Units) }, Objects))
        .Paced("outcome", (batch, _) => new ObjectColumn<Outcome>(Map(batch, OutcomeOf)))
        .Paced("outcomes", (batch, _) =>
        {
            var rows = batch.SourceMemory.ToArray().SelectMany(person => new[] { person, person + 1 }).ToList();
            var offsets = Enumerable.Range(0, batch.Count + 1).Select(row => row * 2).ToArray();
            var inner = Lists(
                [.. rows.Select(person => Enumerable.Range(person, person % 3))],
                people => new ObjectColumn<Outcome>([.. people.Select(OutcomeOf)]));
            return new ListColumn(offsets, inner);
        });

    private static void AddOutcomes(SchemaBindings bindings)
    {
        bindings.Abstract<Outcome>("Outcome", static (_, sources, typeNames) =>
            {
                for (var row = 0; row < sources.Length; row++)
                {
                    typeNames[row] = sources[row] switch
                    {
                        Refusal => "Refusal",
                        Riddle => "Riddle",
                        _ => "Success",
                    };
                }
            })
            .As("Success", outcome => ((Success)outcome).Unit);
        bindings.Object<int>("Success")
            .Paced("of", (batch, _) => Objects(batch.SourceMemory.ToArray()))
            .Paced("score", (batch, _) => NullWhere(
                new IntColumn(Map(batch, unit => unit)), batch.SourceMemory.ToArray(), unit => unit == World.FirstUnit + 3));
        bindings.Object<Refusal>("Refusal")
            .Paced("reason", (batch, _) => new TextColumn(Map(batch, refusal => (string?)refusal.Reason)))
            .Paced("lost", (batch, _) => new TextColumn(Map(batch, refusal => refusal.Reason.Length > 4 ? null : refusal.Reason)));
        bindings.Object<Outcome>("Riddle").Paced("id", (batch, _) => new TextColumn(Map(batch, outcome => outcome.ToString())));
    }

    private static Outcome OutcomeOf(int person) => (person % 5) switch
    {
        0 => new Refusal($"no {person}"),
        1 => new Riddle(person),
        _ => new Success(World.FirstUnit + (person % World.Units)),
    };

    /// <summary>Input as text: names sorted, so that only what was coerced counts.</summary>
    private static string Print(InputObject input)
        => "{"
            + string.Join(", ", input.Names.Order(StringComparer.Ordinal).Select(name => $"{name}: {Print(input.GetValue(name))}"))
            + "}";

    private static string Print(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        IReadOnlyDictionary<string, object?> values => Print(new InputObject(values)),
        System.Collections.IEnumerable items => "[" + string.Join(", ", items.Cast<object?>().Select(Print)) + "]",
        _ => $"{value.GetType().Name} {Convert.ToString(value, CultureInfo.InvariantCulture)}",
    };

    private abstract record Outcome;

    private sealed record Success(int Unit) : Outcome;

    private sealed record Refusal(string Reason) : Outcome;

    private sealed record Riddle(int Person) : Outcome;
}
