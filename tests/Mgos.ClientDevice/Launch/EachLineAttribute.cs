// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Reflection;
using Xunit.Sdk;

namespace Mgos.ClientDevice.Launch;

/// <summary>Gives a test each line that <see cref="AllChannels"/> has.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EachLineAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [["http"], ["ws"], ["udp"], ["serial"], ["mqtt"]];
}
