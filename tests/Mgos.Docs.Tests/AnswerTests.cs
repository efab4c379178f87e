// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Docs.Tests.Commands;

namespace Mgos.Docs.Tests;

/// <summary>What counts as the same answer.</summary>
public sealed class AnswerTests
{
    [Theory]
    [InlineData("{\"a\": 1}", "{\"a\":1}", true)]
    [InlineData("{\"a\": 1}", "{\"a\":2}", false)]
    [InlineData("{\"a b\": 1}", "{\"ab\":1}", false)]
    [InlineData("{\"a\":1, ...}", "{\"a\":1,\"b\":[2]}", true)]
    [InlineData("{\"a\":1, ...}", "{\"b\":1}", false)]
    [InlineData("{\"uptime\": 7.1}", "{\"uptime\":123.45}", true)]
    [InlineData("{\"uptime\": 7.1}", "{\"uptime\":\"long\"}", false)]
    [InlineData("{\"uptime\": 7.1}", "{\"uptime\":1,\"b\":2}", false)]
    [InlineData("{\"x\": \"abc\"}", "{\"x\":\"def\"}", true)]
    [InlineData("Ok", "Ok\r\n", true)]
    [InlineData("", "null", false)]
    public void An_answer_is_compared(string shown, string answer, bool isSame) => Assert.Equal(isSame, Answer.Matches(shown, answer, ["x"]));

    [Theory]
    [InlineData("a b", "a|b")]
    [InlineData("a 'b c' \"d e\"", "a|b c|d e")]
    [InlineData("a '{\"x\": \"y\"}' # why", "a|{\"x\": \"y\"}")]
    [InlineData("a \"{\\\"x\\\": 1}\" ''", "a|{\"x\": 1}|")]
    [InlineData("a#b", "a#b")]
    public void A_command_line_is_split_as_a_shell_does(string line, string words) => Assert.Equal(words, string.Join('|', Words.Of(line)));
}
