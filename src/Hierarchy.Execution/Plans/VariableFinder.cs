using GraphQLParser.AST;

namespace Hierarchy.Execution.Plans;

/// <summary>Finds out whether input depends on variables.</summary>
internal static class VariableFinder
{
    public static bool Any(GraphQLArguments? arguments)
    {
        if (arguments is null)
        {
            return false;
        }

        foreach (var argument in arguments)
        {
            if (Any(argument.Value))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Any(GraphQLValue value) => value switch
    {
        GraphQLVariable => true,
        GraphQLListValue list => list.Values?.Exists(Any) == true,
        GraphQLObjectValue fields => fields.Fields?.Exists(field => Any(field.Value)) == true,
        _ => false,
    };
}
