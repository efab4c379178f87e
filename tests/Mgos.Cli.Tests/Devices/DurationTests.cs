// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Cli.Devices;

namespace Mgos.Cli.Tests.Devices;

public sealed class DurationTests
{
    [Theory]
    [InlineData("20", 20)]
    [InlineData("0.5", 0.5)]
    [InlineData("20s", 20)]
    [InlineData("1m30s", 90)]
    [InlineData("500ms", 0.5)]
    [InlineData("1h", 3600)]
    [InlineData("1.5s", 1.5)]
    public void Times_are_read(string text, double seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), Duration.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-1s")]
    [InlineData("s")]
    [InlineData("1x")]
    [InlineData("999999999h")]
    public void What_is_no_time_is_refused(string text) => Assert.Throws<FormatException>(() => Duration.Parse(text));
}
