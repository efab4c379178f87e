// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Threading;
using nanoFramework.M2Mqtt.Exceptions;
using nanoFramework.M2Mqtt.Messages;

namespace nanoFramework.M2Mqtt.Protocol;

/// <summary>The answer to a connection, handed from the thread that receives to the one that waits.</summary>
internal sealed class ConnackWait
{
    private MqttMsgConnack _answer;
    private Exception _failure;
    private bool _isOver;

    internal void Complete(MqttMsgConnack answer) => End(answer, null);

    internal void Fail(Exception failure) => End(null, failure);

    internal MqttMsgConnack Wait(int milliseconds)
    {
        var deadline = Environment.TickCount64 + milliseconds;
        lock (this)
        {
            for (var left = milliseconds; !_isOver && left > 0; left = (int)(deadline - Environment.TickCount64))
                Monitor.Wait(this, left);
            if (_answer != null)
                return _answer;
            throw _failure == null ? new MqttCommunicationException() : new MqttCommunicationException(_failure);
        }
    }

    private void End(MqttMsgConnack answer, Exception failure)
    {
        lock (this)
        {
            if (_isOver)
                return;
            _answer = answer;
            _failure = failure;
            _isOver = true;
            Monitor.PulseAll(this);
        }
    }
}
