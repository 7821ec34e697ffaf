namespace Hierarchy.Execution.Tests.Differential;

public static class WorldSdl
{
    public const string Text = """
        "The root of what can be read"
        schema { query: Query mutation: Mutation subscription: Changes }

        directive @cost(weight: String!) on FIELD_DEFINITION | ARGUMENT_DEFINITION

        "A calendar day"
        scalar Date @specifiedBy(url: "https://www.rfc-editor.org/rfc/rfc3339")
        scalar DateTime
        scalar Long

        "Whatever has an identity"
        interface Node { id: ID! }
        interface Entity implements Node { id: ID! name: String! }

        enum Grade { JUNIOR "The second" SENIOR CHIEF @deprecated(reason: "nobody is") }

        input Range { from: Int = 1 to: Int }
        input PersonFilter { grade: Grade = JUNIOR name: String range: Range tags: [String!] since: Date or: [PersonFilter!] }
        input Choice @oneOf { id: ID name: String }

        "A person"
        type Person implements Node & Entity {
          id: ID!
          name: String!
          grade: Grade
          hired: Date
          seen: DateTime
          salary: Float
          big: Long!
          active: Boolean!
          nick: String @deprecated(reason: "use name")
          boss: Person
          bossOrFail: Person!
          reports(first: Int = 2 @cost(weight: "0.1"), filter: PersonFilter): [Person!]!
          echo(filter: PersonFilter, day: Date, ids: [ID!], on: Boolean = true, x: Float): String
          choose(by: Choice): String
          flaky: String
          flakyNonNull: String!
          broken: Int
          explode(when: Boolean = false): String!
          memberOf: [Member]
          circle: [Entity!]
          outcome: Outcome!
          outcomes: [[Outcome!]!]
        }

        type Unit implements Node & Entity {
          id: ID!
          name: String!
          parent: Unit
          parentNonNull: Unit!
          people: [Person]
          grid: [[Int]]
          strict: [[Int!]!]
          deep: [[[String!]]!]!
          holes: [Person!]
          pairs: [[Member!]]
          failing: [String]
          failingStrict: [String!]!
        }

        union Member = Person | Unit
        type Success { of: Unit score: Int! }
        type Refusal { reason: String! lost: String! }
        type Riddle { id: ID }
        union Outcome = Success | Refusal | Riddle

        type Query {
          person(id: ID!): Person
          people(first: Int, where: PersonFilter): [Person!]!
          unit(id: ID!): Unit
          node(id: ID!): Node
          nodes(ids: [ID!]!): [Node]
          entities: [Entity]
          search(text: String! = "x"): [Member!]!
          lost: [Entity!]
          boom: Int!
          crash: [Unit]
          ahead: [Page!]!
        }
        type Page { nodes: [Unit!]! total: Int asked: String! }

        type Mutation {
          rename(id: ID!, name: String!): Person!
          refuse(reason: String): Person
          refuseHard: Unit!
          log: [String!]!
        }
        type Changes { changed: Person! }
        extend type Query { units: [Unit!]! }
        """;
}
