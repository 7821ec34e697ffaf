using GraphQL.Validation;
using GraphQLParser.AST;
using Hierarchy.Execution.Errors;

namespace Hierarchy.Execution.Plans;

/// <summary>
/// The variables that a document's <c>@skip</c> and <c>@include</c> depend on. Their values, one bit each, decide what is selected, and
/// so are part of a plan's key.
/// </summary>
internal sealed class Conditions
{
    /// <summary>How many such variables a document may have: the bits of a key.</summary>
    public const int MaxVariables = 64;

    private readonly List<string> _variables = [];

    /// <summary>How many plans the document can have at most, as far as an <see cref="int"/> counts.</summary>
    public int Outcomes => _variables.Count >= 30 ? int.MaxValue : 1 << _variables.Count;

    /// <summary>Remembers the variables of a node's directives.</summary>
    /// <exception cref="LimitExceededException">There are too many.</exception>
    public void Add(GraphQLDirectives? directives)
    {
        if (directives is null)
        {
            return;
        }

        foreach (var directive in directives)
        {
            if (Condition(directive) is not GraphQLVariable variable || _variables.Contains(variable.Name.StringValue))
            {
                continue;
            }

            if (_variables.Count == MaxVariables)
            {
                throw new LimitExceededException("conditions", MaxVariables);
            }

            _variables.Add(variable.Name.StringValue);
        }
    }

    /// <summary>The key that a request's variables give.</summary>
    public ulong Evaluate(Variables variables)
    {
        var outcome = 0UL;
        for (var index = 0; index < _variables.Count; index++)
        {
            if (variables.Find(_variables[index])?.Value is true)
            {
                outcome |= 1UL << index;
            }
        }

        return outcome;
    }

    /// <summary>Whether a node is selected.</summary>
    public bool Includes(GraphQLDirectives? directives, ulong outcome)
    {
        if (directives is null)
        {
            return true;
        }

        foreach (var directive in directives)
        {
            if (Condition(directive) is { } condition && Holds(condition, outcome) == IsSkip(directive))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSkip(GraphQLDirective directive) => directive.Name.Value == "skip";

    private static GraphQLValue? Condition(GraphQLDirective directive)
        => (IsSkip(directive) || directive.Name.Value == "include") && directive.Arguments is [var argument, ..] ? argument.Value : null;

    private bool Holds(GraphQLValue condition, ulong outcome) => condition switch
    {
        GraphQLBooleanValue literal => literal.BoolValue,
        GraphQLVariable variable => (outcome & (1UL << _variables.IndexOf(variable.Name.StringValue))) != 0,
        _ => false,
    };
}
