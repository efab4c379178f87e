// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using nanoFramework.TestFramework;

namespace Mgos.Json.Tests;

[TestClass]
public class JsonSpanTests
{
    [TestMethod]
    public void A_new_span_is_absent()
    {
        JsonSpan span = new JsonSpan();
        Assert.IsFalse(span.IsPresent);
        Assert.IsNull(span.ToText());
        Assert.IsNull(span.ToArray());
        Assert.IsFalse(span.EqualsText(string.Empty));
    }

    [TestMethod]
    public void A_span_shows_its_range_only()
    {
        JsonSpan span = new JsonSpan();
        span.Set(JsonTestText.Bytes("x\"on\"y"), 1, 4);
        Assert.AreEqual("\"on\"", span.ToText());
        Assert.AreEqual(4, span.ToArray().Length);
        Assert.AreEqual((byte)'o', span.ToArray()[1]);
        Assert.IsTrue(span.EqualsText("\"on\""));
        Assert.IsFalse(span.EqualsText("on"));
        Assert.IsFalse(span.EqualsText("\"on\"y"));
        Assert.IsFalse(span.EqualsText(null));
    }

    [TestMethod]
    public void A_cleared_span_is_absent()
    {
        JsonSpan span = new JsonSpan();
        span.Set(new byte[2], 0, 2);
        span.Clear();
        Assert.IsFalse(span.IsPresent);
        Assert.IsNull(span.Data);
    }

    [TestMethod]
    public void A_range_outside_the_array_is_refused()
    {
        JsonSpan span = new JsonSpan();
        Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => span.Set(new byte[2], 1, 2));
        Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => span.Set(null, 0, 1));
    }
}
