// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Templates.Tests;

public sealed class AppTests(AppTests.NewApp app) : IClassFixture<AppTests.NewApp>
{
    public sealed class NewApp
    {
        internal string Folder { get; } = PackedFolder.New("mgos-app", "Hello", []);
    }

    [Fact]
    public async Task A_new_app_runs_at_once_with_a_package_added_too()
    {
        using (RunningApp running = new(app.Folder))
        {
            Assert.Equal("Hello", (await running.Call("Sys.GetInfo")).GetProperty("app").GetString());
            Assert.Equal("Hello, Ada!", (await running.Call("App.Greet", """{"name": "Ada"}""")).GetProperty("text").GetString());
            Assert.Contains("\"app\": \"Hello\"", Command.Run(app.Folder, PackedFolder.InstallTool(), "--port", running.Address + "rpc", "call", "Sys.GetInfo"));
            Assert.Contains("<html", await running.Get(""));
            Assert.Contains("Mgos.Rpc.Http", running.Started);
            Assert.DoesNotContain("Mgos.Cron", running.Started);
        }

        Command.Run(app.Folder, Command.Dotnet, "add", "package", "Mgos.Cron", "--version", PackedFolder.Version);
        using (RunningApp running = new(app.Folder))
        {
            await running.Call("Sys.GetInfo");
            string[] order = ["Mgos.Location", "Mgos.Cron"];
            Assert.Equal(order, running.Started.Where(order.Contains));
        }
    }

    [Fact]
    public void The_tests_of_a_new_app_pass()
    {
        string output = Command.Run(app.Folder, Command.Dotnet, "test", "--nologo", "-v", "q");
        Assert.Matches("Failed: +0, Passed: +2,", output);
    }
}
