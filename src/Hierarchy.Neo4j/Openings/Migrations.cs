namespace Hierarchy.Neo4j;

/// <summary>
/// The numbered files under <c>schema/neo4j/migrations</c>: a store of format n gets the files after the n-th. Every statement may be
/// repeated, so several processes may start at once, and one that died in between is made up for.
/// </summary>
internal sealed class Migrations
{
    private readonly IReadOnlyList<IReadOnlyList<CypherStatement>> _files;

    private Migrations(IReadOnlyList<IReadOnlyList<CypherStatement>> files) => _files = files;

    /// <summary>The files of this program.</summary>
    public static Migrations Embedded { get; } = new(
        [.. CypherStatements.ReadFolder("migrations/").Select(file => StatementsOf(file.Name, file.Text))]);

    /// <summary>The newest format.</summary>
    public int Format => _files.Count;

    /// <summary>Brings a store from a format to the newest.</summary>
    public async Task ApplyAsync(Attempts attempts, long from, CancellationToken cancellationToken)
    {
        // One that several processes send at once may meet itself in a deadlock: it is sent again.
        const int MaxAttempts = 8;
        foreach (var statement in _files.Skip((int)from).SelectMany(file => file))
        {
            using var answer = await attempts.RunAsync(statement, parameters: null, MaxAttempts, cancellationToken);
        }

        if (from < Format)
        {
            using var answer = await attempts.RunAsync(
                CypherStatements.SetFormat, writer => writer.WriteNumber("format"u8, Format), MaxAttempts, cancellationToken);
        }
    }

    /// <summary>One statement ends at each semicolon that ends a line; the server takes one at a time.</summary>
    private static List<CypherStatement> StatementsOf(string name, string text)
        => [.. text.Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(statement => new CypherStatement(name, statement, Lane.Long, reads: false))];
}
