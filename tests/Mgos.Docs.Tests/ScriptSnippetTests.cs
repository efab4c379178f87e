// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Jint;
using Mgos.Docs.Tests.Pages;
using Mgos.Mjs.Compiler;

namespace Mgos.Docs.Tests;

/// <summary>Scripts on pages: <c>js</c> is for devices, <c>javascript</c> for browsers.</summary>
public sealed class ScriptSnippetTests
{
    public static TheoryData<string> Pages() => Repository.PageData(page => page.Snippets("js").Concat(page.Snippets("javascript")).Any());

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_script_of_a_device_is_one_for_its_compiler(string path)
    {
        foreach (Snippet snippet in Page.Read(path).Snippets("js"))
        {
            byte[] text = Encoding.UTF8.GetBytes(snippet.Text);
            Assert.True(new MjsCompiler().Compile(snippet.ToString(), text, 0, text.Length, out string error) != null, $"{snippet}: {error}");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_script_of_a_browser_can_be_read(string path)
    {
        // Not called: a browser is not here.
        foreach (Snippet snippet in Page.Read(path).Snippets("javascript"))
            new Engine().Execute("function page() {\n" + snippet.Text + "\n}");
    }
}
