// `submit` of the prototype: a field called "submit" could hide the form's own.
HTMLFormElement.prototype.submit.call(document.forms[0]);
