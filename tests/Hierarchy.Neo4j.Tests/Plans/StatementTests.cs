using System.Text.RegularExpressions;
using Xunit;

namespace Hierarchy.Neo4j.Tests;

/// <summary>Statements are constants: no value ever becomes part of one.</summary>
public sealed partial class StatementTests
{
    private static readonly string[] Folders = ["checks/", "imports/", "statements/"];

    [Fact]
    public void Every_file_is_a_statement_and_every_statement_a_file()
    {
        var files = Folders.SelectMany(CypherStatements.ReadFolder).ToList();
        Assert.NotEmpty(files);
        Assert.Equal(files.Order(), StatementList.All.Select(statement => (statement.Name, statement.Text)).Order());
    }

    [Fact]
    public void Labels_and_types_that_differ_are_parameters()
    {
        foreach (var (name, text) in Folders.Append("migrations/").SelectMany(CypherStatements.ReadFolder))
        {
            Assert.All(Dynamic().Matches(text), match => Assert.True(match.Value is ":$(o.label)" or ":$(o.as)", $"{name}: {match.Value}"));
            Assert.False(Evaluated().IsMatch(text), name);
        }
    }

    [GeneratedRegex(@":\$\(?[^)\s]*\)?", RegexOptions.None, matchTimeoutMilliseconds: 180_000)]
    private static partial Regex Dynamic();

    /// <summary>Procedures that run a text as a statement.</summary>
    [GeneratedRegex(@"apoc\.|cypher\.run|cypher\.doIt", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 180_000)]
    private static partial Regex Evaluated();
}
