// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Reflection;
using nanoFramework.M2Mqtt;

namespace Mgos.Mqtt;

/// <summary>Sets what nanoFramework.M2Mqtt keeps to itself; a version of the package without it works as before.</summary>
/// <remarks>
/// <para>It sends a message again after a second, and gives it up after three: a slow broker would never get to acknowledge anything. The original sends again with its sign of life, so does this.</para>
/// <para>
/// It counts the ids of packets from 1 in each boot. A broker that keeps the session may still have one of QoS 2 open from the boot before, and takes a new message with its id for the old one.
/// </para>
/// </remarks>
internal static class MqttTuning
{
    private const string SetDelay = "set_DelayOnRetry";
    private const string IdCounter = "_messageIdCounter";
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

    /// <summary>Has the ids of packets begin after one, 0 to 65534.</summary>
    internal static void StartIdsAfter(MqttClient client, ushort id)
    {
        FieldInfo counter = typeof(MqttClient).GetField(IdCounter, BindingFlags.Instance | BindingFlags.NonPublic);
        if (counter != null)
            counter.SetValue(client, id);
    }
}
