// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Reflection;

namespace nanoFramework.TestFramework.Running;

/// <summary>Checks the arguments of a data row as strictly as the device needs it.</summary>
internal static class RowArguments
{
    /// <summary>Throws if an argument is not of exactly the type of its parameter; the device passes its bits on as they are.</summary>
    internal static void Check(MethodInfo method, object[] arguments)
    {
        var parameters = method.GetParameters();
        for (var i = 0; i < parameters.Length && i < (arguments?.Length ?? 0); i++)
        {
            if (!Fits(arguments[i], parameters[i].ParameterType))
                throw new ArgumentException(Message(parameters[i], arguments[i]));
        }
    }

    private static bool Fits(object argument, Type type)
    {
        if (argument == null)
            return !type.IsValueType;
        return type.IsValueType ? argument.GetType() == type : type.IsInstanceOfType(argument);
    }

    private static string Message(ParameterInfo parameter, object argument) =>
        "The [DataRow] value " + AssertText.Show(argument) + " is a " + (argument?.GetType().ToString() ?? "null") + ", the parameter '" + parameter.Name
        + "' is a " + parameter.ParameterType + "; a device does not convert: give the value its exact type, for example (byte)1.";
}
