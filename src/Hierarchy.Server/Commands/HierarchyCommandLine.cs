using System.CommandLine;

namespace Hierarchy.Server.Commands;

/// <summary>The command line: what can be said, and what each word does.</summary>
internal static class HierarchyCommandLine
{
    private const string Description = """
        Hierarchy: a GraphQL API over an organization that is a tree and matrices.

        Without a command it serves. Settings may follow anywhere: --Hierarchy:Embedded:Path=./data, --Hierarchy:Seed=none,
        --Hierarchy:Store=Neo4j, --Hierarchy:Neo4j:Uri=http://localhost:7474, --Hierarchy:TimeZone=Asia/Shanghai,
        --urls=http://localhost:5000; the same keys work in appsettings.json and, with __ for the colon, in the environment
        (Hierarchy__Seed=none). The README has all of them; one that is unknown is refused together with the list.

        Exit codes: 0 done, 1 refused input, 2 wrong usage, 3 store not reachable.
        """;

    /// <summary>
    /// How long a command that was told to end (Ctrl+C, SIGTERM) may take to clean up behind itself: longer than a server lets requests
    /// end.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>Runs the command that the arguments name and answers the exit code.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var (settings, rest) = SettingArguments.Split(arguments);
        var parsed = Create(settings).Parse(rest);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            await Console.Error.WriteLineAsync("Try --help.");
            return ExitCodes.WrongUsage;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = Patience,
        });
    }

    private static RootCommand Create(string[] settings)
    {
        var root = new RootCommand(Description) { HelpName = "hierarchy" };
        var serve = new Command("serve", "Opens the store, loads the seed pack into an empty one, and serves POST /graphql (the default).");
        root.SetAction((_, cancellationToken) => Run(() => ServeCommand.RunAsync(settings, cancellationToken)));
        serve.SetAction((_, cancellationToken) => Run(() => ServeCommand.RunAsync(settings, cancellationToken)));
        root.Add(serve);
        root.Add(CreateImport(settings));
        root.Add(CreateExport(settings));
        root.Add(CreateVerify(settings));
        root.Add(CreateCopy(settings));
        root.Add(CreateSeed());
        return root;
    }

    private static Command CreateImport(string[] settings)
    {
        var folder = new Argument<string>("DIR") { Description = "The pack: a folder of CSV files with a charter.json (docs/packs.md)." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would change, and change nothing." };
        var prune = new Option<bool>("--prune")
        {
            Description = "End today what is open in the store and missing in the pack: relationships and units.",
        };
        var import = new Command("import", "Loads a pack into the store: all of it, or nothing and a report of every error.")
        {
            folder, dryRun, prune,
        };
        import.SetAction((parsed, cancellationToken) => Run(() => ImportCommand.RunAsync(
            settings, parsed.GetValue(folder)!, parsed.GetValue(dryRun), parsed.GetValue(prune), cancellationToken)));
        return import;
    }

    private static Command CreateExport(string[] settings)
    {
        var folder = new Argument<string>("DIR") { Description = "Where the pack shall be: a folder that is empty or not there yet." };
        const string What = "Writes everything in the store, telephone numbers too, as a pack that import reads back.";
        var export = new Command("export", What) { folder };
        export.SetAction((parsed, cancellationToken) => Run(() => ExportCommand.RunAsync(
            settings, parsed.GetValue(folder)!, cancellationToken)));
        return export;
    }

    private static Command CreateVerify(string[] settings)
    {
        var against = new Option<string>("--against")
        {
            HelpName = "STORE",
            Description =
                "Also compare with this store, histories included: a folder, the address of a Neo4j server, 'Embedded' or 'Neo4j'.",
        };
        var resync = new Option<bool>("--resync")
        {
            Description = "Take over, as a commit, what others wrote into the store with its own tools (Neo4j).",
        };
        var reason = new Option<string>("--reason") { HelpName = "TEXT", Description = "Why; stands in the history with --resync." };
        var verify = new Command("verify", "Checks whether the store is whole. Exit code 1 names what is not.") { against, resync, reason };
        verify.Validators.Add(parsed =>
        {
            if (parsed.GetValue(resync) && parsed.GetValue(against) is not null)
            {
                parsed.AddError("--resync and --against do not go together.");
            }

            if (!parsed.GetValue(resync) && parsed.GetValue(reason) is not null)
            {
                parsed.AddError("--reason belongs to --resync.");
            }
        });
        verify.SetAction((parsed, cancellationToken) => Run(() => parsed.GetValue(resync)
            ? ResyncCommand.RunAsync(settings, parsed.GetValue(reason), cancellationToken)
            : VerifyCommand.RunAsync(settings, parsed.GetValue(against), cancellationToken)));
        return verify;
    }

    private static Command CreateCopy(string[] settings)
    {
        const string Store = "a folder, the address of a Neo4j server, 'Embedded' or 'Neo4j' (as the settings name them)";
        var from = new Option<string>("--from") { HelpName = "STORE", Required = true, Description = $"What is copied: {Store}." };
        var to = new Option<string>("--to")
        {
            HelpName = "STORE",
            Required = true,
            Description = "Where it goes: an empty store, or one in which a copy was broken off.",
        };
        var copy = new Command("copy", "Moves a whole deployment between stores, history included, and checks that both are equal.")
        {
            from, to,
        };
        copy.SetAction((parsed, cancellationToken) => Run(() => CopyCommand.RunAsync(
            settings, parsed.GetValue(from)!, parsed.GetValue(to)!, cancellationToken)));
        return copy;
    }

    private static Command CreateSeed()
    {
        var seed = new Command("seed", "The packs that come with the program.");
        var list = new Command("list", "Lists them, with their folders.");
        list.SetAction((_, _) => Run(SeedListCommand.RunAsync));
        seed.Add(list);
        return seed;
    }

    private static async Task<int> Run(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (RefusalException refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return ExitCodes.Of(refusal);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Given up.");
            return ExitCodes.Refused;
        }
    }
}
