using Xunit;

namespace Hierarchy.Neo4j.Tests;

/// <summary>What somebody may do to the sample town with Neo4j's own tools: the statement, the findings, and what one must say.</summary>
internal static class ForeignWrites
{
    private const string Street = "MATCH (n:OrgUnit {name: 'street'})";
    private const string Community = "MATCH (n:OrgUnit {name: 'community'})";
    private const string Parent = "MATCH (n:OrgUnit {name: 'community'})-[r:PART_OF]->(p)";
    private const string NewId = "replace(randomUUID(), '-', '')";

    /// <summary>Each leads to findings of its code alone.</summary>
    public static TheoryData<string, string, string> All => new()
    {
        { $"{Street} SET n.name = '街'", "NODE_CHANGED", "name is \"街\", by the journal \"street\"" },
        { $"{Street} SET n.code = 'x'", "NODE_CHANGED", "OrgUnit town/street" },
        { $"{Street} SET n.openedOn = '2019-03-04'", "NODE_CHANGED", "openedOn has another type" },
        { $"{Street} SET n.openedOn = 'soon'", "NODE_UNREADABLE", "OrgUnit town/street" },
        { $"{Street} SET n.kind = 'CASTLE'", "NODE_UNREADABLE", "CASTLE" },
        { $"{Street} SET n:Person REMOVE n:OrgUnit", "NODE_UNREADABLE", "OrgUnit town/street" },
        { $"{Street} REMOVE n:Entity DETACH DELETE n", "NODE_MISSING RELATIONSHIP_MISSING", "OrgUnit town/street" },
        { $"CREATE (:Entity:Person {{id: {NewId}, key: 'k', name: 'new', isPartyMember: false, traits: []}})", "NODE_UNKNOWN", "Person k" },
        { "CREATE (:Entity:Person {key: 'k', name: 'new', isPartyMember: false, traits: []})", "NODE_FOREIGN", ":Entity:Person k" },
        { $"CREATE (:Entity:Castle {{id: {NewId}}})", "NODE_UNREADABLE", "(:Entity:Castle) cannot be read" },
        { "CREATE (:Entity:Person {id: 'me'})", "NODE_FOREIGN", "the id me" },
        { "CREATE (:Castle)-[:IN]->(:Castle)", "NODE_FOREIGN RELATIONSHIP_FOREIGN", ":Castle" },
        { $"{Street} SET n.claim = 'OrgUnit other'", "CLAIM_CHANGED", "claim is OrgUnit other, by the journal OrgUnit town/street" },
        { $"{Street} REMOVE n.claim", "CLAIM_CHANGED", "claim is missing" },
        { $"{Street} SET n.ties = 7", "STAMP_CHANGED", "ties is 7, by the journal 1" },
        { $"{Street} REMOVE n.place", "STAMP_CHANGED", "place is 0, by the journal 1" },
        { $"{Parent} DELETE r", "RELATIONSHIP_MISSING", "from OrgUnit town/community to OrgUnit town/street" },
        { $"{Parent} CREATE (n)-[s:PART_OF {{id: {NewId}}}]->(p)", "RELATIONSHIP_UNKNOWN", "from OrgUnit town/community to OrgUnit town" },
        { $"{Parent} CREATE (n)-[s:PART_OF]->(p) SET s = properties(r)", "RELATIONSHIP_DUPLICATED", "from OrgUnit town/community" },
        { $"{Parent} SET r.to = date('2024-01-01')", "RELATIONSHIP_CHANGED", "2024-01-01" },
        { $"{Parent} SET r.from = 'long ago'", "RELATIONSHIP_UNREADABLE", "long ago" },
        { $"{Parent} REMOVE r.id", "RELATIONSHIP_FOREIGN RELATIONSHIP_MISSING", "has no id" },
        {
            $"{Parent} CREATE (n)-[s:PART_OF_PAST]->(p) SET s = properties(r) DELETE r",
            "RELATIONSHIP_RETYPED",
            "type is PART_OF_PAST, by the journal PART_OF"
        },
        { $"{Parent} CREATE (n)-[s:OWNS]->(p) SET s = properties(r) DELETE r", "RELATIONSHIP_UNREADABLE", "OWNS" },
        {
            $"{Parent} CREATE (p)-[s:PART_OF]->(n) SET s = properties(r) DELETE r",
            "RELATIONSHIP_REPLACED",
            "from OrgUnit town/street to OrgUnit town/community"
        },
        { $"{Community} CREATE (n)-[:PART_OF {{id: {NewId}}}]->(:Castle)", "NODE_FOREIGN RELATIONSHIP_UNREADABLE", "PART_OF" },
        { "MATCH (c:Commit {revision: 1}) DELETE c", "COMMIT_MISSING", "Commit 1 is missing" },
        { "MATCH (j:Journal) SET j.revision = 9", "JOURNAL_COUNTER", "counts to 9; the newest commit is 2" },
        { "MATCH (j:Journal) REMOVE j.revision", "JOURNAL_COUNTER", "does not count" },
    };
}
