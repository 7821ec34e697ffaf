using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Schemas;
using Hierarchy.Execution.Tests.Differential;

namespace Hierarchy.Execution.Tests.Plans;

public class BrokenDocumentTests
{
    /// <summary>
    /// Documents with tokens dropped, doubled or swapped are refused or executed, but nothing is thrown and nothing hangs.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Nothing_that_a_client_can_write_throws(int seed)
    {
        var random = new Random(seed);
        var schema = ExecutableSchema.Build(WorldSdl.Text, WorldBindings.Create());
        var executor = new Executor(schema);
        var refused = 0;
        for (var round = 0; round < 500; round++)
        {
            var request = new DocumentGenerator(schema.GraphSchema, (seed * 100_000) + round).Next();
            var broken = Break(request.Document, random);
            var variables = random.Next(4) == 0 ? null : request.Variables;
            var preparation = await executor.PrepareAsync(new OperationRequest(broken, null, variables));
            var response = preparation.IsRefused
                ? preparation.Refusal
                : await executor.ExecuteAsync(preparation.Operation, new World(new Pace(null)), null, Harness.NoBudget);
            refused += response.IsExecuted ? 0 : 1;
            Assert.NotEmpty(Harness.Json(response));
        }

        Assert.InRange(refused, 100, 500);
    }

    private static string Break(string document, Random random)
    {
        var tokens = document.Split(' ').ToList();
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(tokens.Count);
            var other = tokens[random.Next(tokens.Count)];
            switch (random.Next(4))
            {
                case 0 when tokens.Count > 1:
                    tokens.RemoveAt(at);
                    break;
                case 1:
                    tokens.Insert(at, other);
                    break;
                case 2:
                    tokens[at] = other;
                    break;
                default:
                    tokens[at] = tokens[at][..random.Next(tokens[at].Length + 1)];
                    break;
            }
        }

        return string.Join(' ', tokens);
    }
}
