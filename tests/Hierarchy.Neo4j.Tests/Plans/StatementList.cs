using System.Reflection;

namespace Hierarchy.Neo4j.Tests;

/// <summary>Every statement that the program can send, but the migrations.</summary>
internal static class StatementList
{
    public static IReadOnlyList<CypherStatement> All { get; } =
    [
        .. new[] { typeof(CypherStatements), typeof(CheckStatements), typeof(ImportStatements) }
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .Where(property => property.PropertyType == typeof(CypherStatement))
            .Select(property => (CypherStatement)property.GetValue(null)!),
    ];
}
