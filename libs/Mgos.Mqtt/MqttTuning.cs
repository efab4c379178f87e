// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Reflection;
using nanoFramework.M2Mqtt;

namespace Mgos.Mqtt;

/// <summary>Keeps nanoFramework.M2Mqtt from sending a message again after a second, and giving it up after three.</summary>
/// <remarks>
/// A slow broker would never get to acknowledge anything. The setting is there but cannot be set from outside; a version of the package without it works as before. The original sends again
/// with its sign of life, so does this.
/// </remarks>
internal static class MqttTuning
{
    private const string SetDelay = "set_DelayOnRetry";
    private const int MillisecondsPerSecond = 1000;

    internal static void Apply(int keepAliveSeconds)
    {
        MqttSettings settings = MqttSettings.Instance;
        int delay = keepAliveSeconds * MillisecondsPerSecond;
        if (settings.DelayOnRetry >= delay)
            return;
        MethodInfo setter = typeof(MqttSettings).GetMethod(SetDelay, BindingFlags.Instance | BindingFlags.NonPublic);
        if (setter != null)
            setter.Invoke(settings, new object[] { delay });
    }
}
