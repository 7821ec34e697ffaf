using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Errors;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Execution.Tests.Differential;

public static partial class WorldBindings
{
    private static void AddQuery(SchemaBindings bindings)
    {
        bindings.Object<Root>("Query")
            .Paced("person", (batch, _) => Objects([Only(batch, World.IsPerson)]))
            .Paced("people", (batch, _) => Lists([Enumerable.Range(0, Math.Clamp(batch.Arguments.GetInt("first") ?? 20, 0, 20))], Objects))
            .Paced("unit", (batch, _) => Objects([Only(batch, World.IsUnit)]))
            .Paced("node", (batch, _) => Objects([Only(batch, id => id >= 0)]))
            .Paced("nodes", (batch, _) => Lists([batch.Arguments.GetList<string>("ids")!.Select(World.Find)], Objects))
            .Paced("entities", (_, _) => Lists([[2, World.FirstUnit + 1, -1, 5]], Objects))
            .Paced("search", (_, _) => Lists([[1, World.FirstUnit, 3, World.FirstUnit + 1, 0]], Objects))
            .Paced("lost", (batch, _) => Lists([[1, 555, 777, 2]], Objects))
            .Paced("boom", (_, _) => throw new PublicException("BOOM", "boom"))
            .Paced("crash", (_, _) => throw new InvalidOperationException("the secret"))
            .Paced("units", (_, _) => Lists([Enumerable.Range(World.FirstUnit, World.Units)], Objects))
            .Paced("ahead", (batch, _) =>
            {
                var asked = string.Join(
                    ',', new[] { "total", "nodes", "nodes.people", "nodes.people.name" }.Where(path => batch.Selects(path.Split('.'))));
                return new ListColumn(
                    [0, 2], new ObjectColumn<Page>([new Page(World.FirstUnit, 2, asked), new Page(World.FirstUnit + 2, 1, asked)]));
            });
        bindings.Object<Page>("Page")
            .Paced("nodes", (batch, _) => Lists(batch, page => Enumerable.Range(page.First, page.Count), Objects))
            .Field("total", batch => new IntColumn(Map(batch, page => page.Count)))
            .Field("asked", batch => new TextColumn(Map(batch, page => (string?)page.Asked)));
        bindings.Object<int>("Changes").Paced("changed", (batch, _) => Objects(batch.SourceMemory.ToArray()));
    }

    private static void AddMutation(SchemaBindings bindings) => bindings.Object<Root>("Mutation")
        .Paced("rename", (batch, world) =>
        {
            var person = Only(batch, World.IsPerson);
            var name = batch.Arguments.GetText("name")!;
            world.Log.Add($"rename {person} {name}");
            if (person >= 0)
            {
                world.Names[person] = name;
            }

            return Objects([person]);
        })
        .Paced("refuse", (batch, world) =>
        {
            world.Log.Add($"refuse {batch.Arguments.GetText("reason")}");
            throw new PublicException("REFUSED", "refused");
        })
        .Paced("refuseHard", (_, world) =>
        {
            world.Log.Add("refuse hard");
            throw new PublicException("REFUSED", "refused hard");
        })
        .Paced("log", (_, world) =>
        {
            world.Log.Add("log");
            return new ListColumn([0, world.Log.Count], new TextColumn([.. world.Log]));
        });

    private static int Only(FieldBatch<Root> batch, Func<int, bool> accepts)
    {
        var id = World.Find(batch.Arguments.GetText("id"));
        return accepts(id) ? id : -1;
    }

    /// <summary>A stretch of units; what was asked of it is part of it.</summary>
    private sealed record Page(int First, int Count, string Asked);
}
