using Hierarchy.Api;
using Hierarchy.Execution;
using Hierarchy.Execution.Errors;
using Hierarchy.Server.Configurations;
using Hierarchy.Server.Http;

namespace Hierarchy.Server.Hosting;

/// <summary>Puts the server together.</summary>
internal static class HierarchyHost
{
    /// <summary>Builds a server that opens its store once it is started.</summary>
    /// <param name="settings">Settings of the command line, for instance <c>--urls=http://127.0.0.1:0</c>.</param>
    /// <param name="configure">Replaces services, for tests; null = none.</param>
    /// <exception cref="ConfigurationRefusedException">A setting is unknown or out of range.</exception>
    public static WebApplication Build(string[] settings, Action<IServiceCollection>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder(settings);
        var options = OptionsReader.Read(builder.Configuration);
        AddLogging(builder);
        AddServices(builder, options);
        configure?.Invoke(builder.Services);

        var app = builder.Build();
        app.MapHealth();
        app.MapPost("/graphql", app.Services.GetRequiredService<GraphQLEndpoint>().HandleAsync);
        return app;
    }

    private static void AddLogging(WebApplicationBuilder builder)
    {
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
            console.IncludeScopes = false;
        });
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        // A start that fails is told in one sentence by whoever started it, not with a stack trace by the host.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
    }

    private static void AddServices(WebApplicationBuilder builder, HierarchyOptions options)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.Limits.RequestBytes;
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(options.Limits.Seconds));
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddSingleton<StoreHolder>();
        builder.Services.AddSingleton<StoreDecorator>(store => store);
        builder.Services.AddSingleton<GraphQLEndpoint>();
        builder.Services.AddSingleton(CreateApi);
        builder.Services.AddSingleton<StoreStart>();
        builder.Services.AddHostedService(services => services.GetRequiredService<StoreStart>());
    }

    private static HierarchyApi CreateApi(IServiceProvider services)
    {
        var logger = services.GetRequiredService<ILogger<HierarchyApi>>();
        var store = services.GetRequiredService<StoreDecorator>()(services.GetRequiredService<StoreHolder>());
        return new HierarchyApi(store, new HierarchyApiOptions
        {
            MaxRows = services.GetRequiredService<HierarchyOptions>().Limits.Rows,
            Executor = new ExecutorOptions { OnInternalError = error => Report(logger, error) },
        });
    }

    private static void Report(ILogger logger, InternalError error)
        => logger.LogError(
            error.Exception,
            "Internal error {Correlation} at {Field} of operation {Operation}",
            error.Correlation,
            error.Field,
            error.OperationName);
}
