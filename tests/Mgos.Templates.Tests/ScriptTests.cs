// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Templates.Tests;

public sealed class ScriptTests
{
    [Fact]
    public async Task An_app_that_is_a_script_answers_whatever_its_name()
    {
        string folder = PackedFolder.New("mgos-app", "my-script", ["--script"]);
        using RunningApp running = new(folder);
        Assert.Equal("my-script", (await running.Call("Sys.GetInfo")).GetProperty("app").GetString());
        Assert.Equal("Hello, Ada!", (await running.Call("App.Greet", """{"name": "Ada"}""")).GetProperty("text").GetString());
        Assert.Contains("App.Greet", await running.Get("init.js"));
    }
}
